using CityEveningNews.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Desk;

/// <summary>Says in an editor's language what is wrong with a name or a password.</summary>
internal sealed class AccountErrors(IStringLocalizer<AccountTexts> text) : IdentityErrorDescriber
{
    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), userName);

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName));

    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), length);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), uniqueChars);

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch));

    public override IdentityError InvalidToken() => Say(nameof(InvalidToken));

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure));

    private IdentityError Say(string code, params object[] details) => new() { Code = code, Description = text[$"Error.{code}", details] };
}
