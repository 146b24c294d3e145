using System.Security.Cryptography;
using System.Text;

namespace CityEveningNews.Web.Desk;

/// <summary>The one-time link by which the first account is made. It lasts as long as the program runs and nobody has an account.</summary>
public sealed class SetupLink
{
    private readonly string _token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    /// <summary>The link's path.</summary>
    public string Path => $"/editor/setup?token={_token}";

    /// <summary>Whether a token is this link's.</summary>
    public bool Accepts(string? token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token ?? ""), Encoding.UTF8.GetBytes(_token));
}
