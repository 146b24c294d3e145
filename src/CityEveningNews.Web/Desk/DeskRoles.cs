namespace CityEveningNews.Web.Desk;

/// <summary>The roles of those who sign in.</summary>
public static class DeskRoles
{
    /// <summary>Uploads, publishes and withdraws issues.</summary>
    public const string Editor = "editor";

    /// <summary>An editor who also looks after the accounts.</summary>
    public const string Administrator = "administrator";

    /// <summary>Beside one of the others: what the account uploads is published at once unless it says otherwise.</summary>
    public const string Trusted = "trusted";

    /// <summary>Every role there is.</summary>
    public static IReadOnlyList<string> All { get; } = [Editor, Administrator, Trusted];
}
