using CityEveningNews.Archive.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Desk;

/// <summary>Makes accounts and looks after them. Whatever changes what an account may do ends its sessions, so that it holds at once.</summary>
public sealed class Accounts(ArchiveDbContext db, UserManager<IdentityUser> users, RoleManager<IdentityRole> roles)
{
    /// <summary>Whether anybody has an account.</summary>
    public Task<bool> AnyAsync(CancellationToken cancel = default) => db.Users.AnyAsync(cancel);

    /// <summary>Every account, in the order of the names.</summary>
    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancel = default)
    {
        var held = await (
            from has in db.UserRoles
            join role in db.Roles on has.RoleId equals role.Id
            select new { has.UserId, role.Name }).ToListAsync(cancel);
        ILookup<string, string> rolesOf = held.ToLookup(h => h.UserId, h => h.Name!, StringComparer.Ordinal);
        List<IdentityUser> all = await db.Users.AsNoTracking().OrderBy(u => u.NormalizedUserName).ToListAsync(cancel);
        return [.. all.Select(u => new Account(u.Id, u.UserName!, [.. rolesOf[u.Id]], u.LockoutEnd))];
    }

    /// <summary>A name as it is kept: a keyboard sets a blank after what it completes, which nobody sees.</summary>
    public static string NameOf(string? typed) => typed?.Trim() ?? "";

    /// <summary>Makes an account with a role; the answer says what is wrong where it cannot be made.</summary>
    public async Task<IdentityResult> AddAsync(string name, string password, string role)
    {
        // An account without its role would close the set-up and leave nobody to look after the others: both are made, or neither.
        await using WriteTransaction transaction = await WriteTransaction.BeginAsync(db);
        await EnsureRolesAsync();
        var user = new IdentityUser(NameOf(name));
        IdentityResult made = await users.CreateAsync(user, password);
        if (made.Succeeded) made = await users.AddToRoleAsync(user, role);
        if (made.Succeeded) await transaction.CommitAsync();
        return made;
    }

    /// <summary>Gives an account one of the roles editor and administrator in place of the other.</summary>
    public async Task MoveAsync(IdentityUser user, string role)
    {
        await EnsureRolesAsync();
        string other = role == DeskRoles.Editor ? DeskRoles.Administrator : DeskRoles.Editor;
        if (!await users.IsInRoleAsync(user, role)) await users.AddToRoleAsync(user, role);
        if (await users.IsInRoleAsync(user, other)) await users.RemoveFromRoleAsync(user, other);
        await users.UpdateSecurityStampAsync(user);
    }

    /// <summary>Trusts an account's uploads, or no longer.</summary>
    public async Task TrustAsync(IdentityUser user, bool trusted)
    {
        await EnsureRolesAsync();
        if (trusted == await users.IsInRoleAsync(user, DeskRoles.Trusted)) return;
        if (trusted) await users.AddToRoleAsync(user, DeskRoles.Trusted);
        else await users.RemoveFromRoleAsync(user, DeskRoles.Trusted);
        await users.UpdateSecurityStampAsync(user);
    }

    /// <summary>Locks an account until it is unlocked, or unlocks it.</summary>
    public async Task LockAsync(IdentityUser user, bool locked)
    {
        await users.SetLockoutEnabledAsync(user, true);
        await users.SetLockoutEndDateAsync(user, locked ? DateTimeOffset.MaxValue : null);
        await users.ResetAccessFailedCountAsync(user);
        await users.UpdateSecurityStampAsync(user);
    }

    private async Task EnsureRolesAsync()
    {
        foreach (string role in DeskRoles.All)
        {
            if (!await roles.RoleExistsAsync(role)) await roles.CreateAsync(new IdentityRole(role));
        }
    }
}

/// <summary>An account as the administrators see it.</summary>
/// <param name="Id">The account's key.</param>
/// <param name="Name">The name to sign in with.</param>
/// <param name="Roles">The roles it has.</param>
/// <param name="LockedUntil">Until when it cannot sign in, or null; the end of time if an administrator locked it.</param>
public sealed record Account(string Id, string Name, IReadOnlyList<string> Roles, DateTimeOffset? LockedUntil)
{
    /// <summary>Editor, administrator, or none.</summary>
    public string Role => Roles.Contains(DeskRoles.Administrator) ? DeskRoles.Administrator : Roles.Contains(DeskRoles.Editor) ? DeskRoles.Editor : "none";

    /// <summary>Whether its uploads are published at once.</summary>
    public bool Trusted => Roles.Contains(DeskRoles.Trusted);
}
