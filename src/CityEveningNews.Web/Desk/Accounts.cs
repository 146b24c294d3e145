using CityEveningNews.Archive.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Desk;

/// <summary>Makes accounts.</summary>
public sealed class Accounts(ArchiveDbContext db, UserManager<IdentityUser> users, RoleManager<IdentityRole> roles)
{
    /// <summary>Whether anybody has an account.</summary>
    public Task<bool> AnyAsync(CancellationToken cancel = default) => db.Users.AnyAsync(cancel);

    /// <summary>Makes an account with a role; the answer says what is wrong where it cannot be made.</summary>
    public async Task<IdentityResult> AddAsync(string name, string password, string role)
    {
        foreach (string known in (string[])[DeskRoles.Editor, DeskRoles.Administrator])
        {
            if (!await roles.RoleExistsAsync(known)) await roles.CreateAsync(new IdentityRole(known));
        }

        var user = new IdentityUser(name);
        IdentityResult made = await users.CreateAsync(user, password);
        return made.Succeeded ? await users.AddToRoleAsync(user, role) : made;
    }
}
