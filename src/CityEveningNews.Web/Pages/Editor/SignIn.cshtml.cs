using CityEveningNews.Web.Desk;
using CityEveningNews.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>Where editors sign in. Five failures lock an account for ten minutes.</summary>
internal sealed class SignInModel(SignInManager<IdentityUser> signIn, IStringLocalizer<DeskTexts> text) : PageModel
{
    /// <summary>The name as typed.</summary>
    public string? Name { get; private set; }

    /// <summary>Signs in and goes on to where the editor came from.</summary>
    public async Task<IActionResult> OnPostAsync(string? name, string? password, string? returnUrl)
    {
        Name = name;
        var result = await signIn.PasswordSignInAsync(Accounts.NameOf(name), password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/editor");
        ModelState.AddModelError("", text["SignInFailed"]);
        return Page();
    }

    /// <summary>Signs out.</summary>
    public async Task<IActionResult> OnPostOutAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }

    /// <summary>Signs out, to sign in under another name.</summary>
    public async Task<IActionResult> OnPostOtherAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/editor/sign-in");
    }
}
