using CityEveningNews.Web.Desk;
using CityEveningNews.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>Where administrators look after the accounts. Nobody can lock themselves out, so there is always an administrator.</summary>
internal sealed class AccountsModel(Accounts accounts, UserManager<IdentityUser> users, IStringLocalizer<AccountTexts> text) : PageModel
{
    /// <summary>The accounts.</summary>
    public IReadOnlyList<Account> All { get; private set; } = [];

    /// <summary>The key of the account that is signed in.</summary>
    public string? Self => users.GetUserId(User);

    /// <summary>A link just made, by which an account sets its password, or null.</summary>
    public string? ResetLink { get; private set; }

    /// <summary>Whose link it is.</summary>
    public string? ResetFor { get; private set; }

    /// <summary>Shows the accounts.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => All = await accounts.ListAsync(cancel);

    /// <summary>Makes an account.</summary>
    public async Task<IActionResult> OnPostAddAsync(string? name, string? password, string? role, CancellationToken cancel)
    {
        IdentityResult made = await accounts.AddAsync(name ?? "", password ?? "", Known(role));
        return await ShowAsync(made.Errors.Select(e => e.Description), cancel);
    }

    /// <summary>Makes an editor an administrator, or the other way round.</summary>
    public Task<IActionResult> OnPostRoleAsync(string? account, string? role, CancellationToken cancel) =>
        ChangeAnotherAsync(account, user => accounts.MoveAsync(user, Known(role)), cancel);

    /// <summary>Trusts an account's uploads, or no longer.</summary>
    public Task<IActionResult> OnPostTrustAsync(string? account, bool trusted, CancellationToken cancel) =>
        ChangeAsync(account, user => accounts.TrustAsync(user, trusted), cancel);

    /// <summary>Locks an account, or unlocks it.</summary>
    public Task<IActionResult> OnPostLockAsync(string? account, bool locked, CancellationToken cancel) =>
        ChangeAnotherAsync(account, user => accounts.LockAsync(user, locked), cancel);

    /// <summary>Ends every session of an account.</summary>
    public Task<IActionResult> OnPostEndAsync(string? account, CancellationToken cancel) =>
        ChangeAsync(account, user => users.UpdateSecurityStampAsync(user), cancel);

    /// <summary>Makes a link by which an account sets its password anew; to be handed over by whoever made it.</summary>
    public Task<IActionResult> OnPostResetAsync(string? account, CancellationToken cancel) => ChangeAsync(account, MakeLinkAsync, cancel);

    private static string Known(string? role) => role == DeskRoles.Administrator ? role : DeskRoles.Editor;

    private async Task MakeLinkAsync(IdentityUser user)
    {
        string token = await users.GeneratePasswordResetTokenAsync(user);
        ResetFor = user.UserName;
        ResetLink = $"{Request.Scheme}://{Request.Host}/editor/reset?user={Uri.EscapeDataString(user.Id)}&token={Uri.EscapeDataString(token)}";
    }

    private async Task<IActionResult> ChangeAnotherAsync(string? account, Func<IdentityUser, Task> change, CancellationToken cancel) =>
        account == Self ? await ShowAsync([text["NotYourself"]], cancel) : await ChangeAsync(account, change, cancel);

    private async Task<IActionResult> ChangeAsync(string? account, Func<IdentityUser, Task> change, CancellationToken cancel)
    {
        if (await users.FindByIdAsync(account ?? "") is not { } user) return NotFound();
        await change(user);
        return await ShowAsync([], cancel);
    }

    private async Task<IActionResult> ShowAsync(IEnumerable<string> problems, CancellationToken cancel)
    {
        // What was typed is not wrong of itself: only what the change found is said.
        ModelState.Clear();
        foreach (string problem in problems) ModelState.AddModelError("", problem);
        if (ModelState.IsValid && ResetLink is null) return LocalRedirect("/editor/accounts");
        All = await accounts.ListAsync(cancel);
        return Page();
    }
}
