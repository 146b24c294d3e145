using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>Sets an account's password by a link that an administrator made. It works once.</summary>
internal sealed class ResetModel(UserManager<IdentityUser> users, IdentityErrorDescriber errors) : PageModel
{
    /// <summary>The account's key.</summary>
    public string? Account { get; private set; }

    /// <summary>The link's token.</summary>
    public string? Token { get; private set; }

    /// <summary>Shows the form, whatever the link: only the password that is sent with it tells whether it holds.</summary>
    public void OnGet(string? user, string? token) => (Account, Token) = (user, token);

    /// <summary>Sets the password, ends the account's sessions, and goes on to sign in.</summary>
    public async Task<IActionResult> OnPostAsync(string? user, string? token, string? password)
    {
        (Account, Token) = (user, token);
        IdentityResult set = await users.FindByIdAsync(user ?? "") is { } account
            ? await users.ResetPasswordAsync(account, token ?? "", password ?? "")
            : IdentityResult.Failed(errors.InvalidToken());
        if (set.Succeeded) return LocalRedirect("/editor/sign-in");
        foreach (IdentityError error in set.Errors) ModelState.AddModelError("", error.Description);
        return Page();
    }
}
