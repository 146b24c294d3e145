using CityEveningNews.Web.Desk;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>Makes the first account, by the one-time link; there is no such page once somebody has an account.</summary>
internal sealed class SetupModel(SetupLink link, Accounts accounts, SignInManager<IdentityUser> signIn) : PageModel
{
    /// <summary>The link's token.</summary>
    public string? Token { get; private set; }

    /// <summary>Shows the form to whoever has the link.</summary>
    public async Task<IActionResult> OnGetAsync(string? token, CancellationToken cancel)
    {
        Token = token;
        return await IsOpenAsync(token, cancel) ? Page() : NotFound();
    }

    /// <summary>Makes the account and signs it in.</summary>
    public async Task<IActionResult> OnPostAsync(string? token, string? name, string? password, CancellationToken cancel)
    {
        Token = token;
        if (!await IsOpenAsync(token, cancel)) return NotFound();
        IdentityResult made = await accounts.AddAsync(name ?? "", password ?? "", DeskRoles.Administrator);
        if (made.Succeeded)
        {
            await signIn.PasswordSignInAsync(Accounts.NameOf(name), password!, isPersistent: false, lockoutOnFailure: false);
            return LocalRedirect("/editor");
        }

        foreach (IdentityError error in made.Errors) ModelState.AddModelError("", error.Description);
        return Page();
    }

    private async Task<bool> IsOpenAsync(string? token, CancellationToken cancel) => link.Accepts(token) && !await accounts.AnyAsync(cancel);
}
