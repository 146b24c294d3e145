using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>An editor's own account: a new password, and signing out everywhere.</summary>
internal sealed class AccountModel(UserManager<IdentityUser> users, SignInManager<IdentityUser> signIn) : PageModel
{
    /// <summary>Whether the password was changed just now.</summary>
    public bool Changed { get; private set; }

    /// <summary>Changes the password. This session goes on; every other of the account ends.</summary>
    public async Task<IActionResult> OnPostPasswordAsync(string? current, string? password)
    {
        if (await users.GetUserAsync(User) is not { } user) return NotFound();
        IdentityResult changed = await users.ChangePasswordAsync(user, current ?? "", password ?? "");
        foreach (IdentityError error in changed.Errors) ModelState.AddModelError("", error.Description);
        if (changed.Succeeded) await signIn.RefreshSignInAsync(user);
        Changed = changed.Succeeded;
        return Page();
    }

    /// <summary>Ends every session of the account, this one too.</summary>
    public async Task<IActionResult> OnPostEndAsync()
    {
        if (await users.GetUserAsync(User) is not { } user) return NotFound();
        await users.UpdateSecurityStampAsync(user);
        await signIn.SignOutAsync();
        return LocalRedirect("/editor/sign-in");
    }
}
