using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace CityEveningNews.Web.Desk;

/// <summary>
/// Ends a session once the account's security stamp is another than at sign-in: a changed password, role or lock, or "sign out everywhere".
/// The stamp is looked up at each request of somebody signed in, so that it holds at once.
/// </summary>
internal static class Sessions
{
    public static async Task EndIfStaleAsync(CookieValidatePrincipalContext context)
    {
        var signIn = context.HttpContext.RequestServices.GetRequiredService<SignInManager<IdentityUser>>();
        if (await signIn.ValidateSecurityStampAsync(context.Principal) is not null) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }
}
