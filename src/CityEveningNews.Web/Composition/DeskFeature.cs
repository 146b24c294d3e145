using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Desk;
using CityEveningNews.Web.Desk.Home;
using CityEveningNews.Web.Desk.Review;
using CityEveningNews.Web.Startup;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CityEveningNews.Web.Composition;

/// <summary>The editors' desk: accounts, sign-in, and the pages under <c>/editor</c>.</summary>
internal static class DeskFeature
{
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddIdentity<IdentityUser, IdentityRole>(options =>
        {
            options.Password.RequiredLength = 10;
            options.Password.RequireNonAlphanumeric = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireDigit = false;
            options.Password.RequireLowercase = false;
            options.Password.RequiredUniqueChars = 5;
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            options.User.AllowedUserNameCharacters = "";
        }).AddEntityFrameworkStores<ArchiveDbContext>().AddErrorDescriber<AccountErrors>().AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = "/editor/sign-in";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.Events.OnValidatePrincipal = Sessions.EndIfStaleAsync;
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.AddAuthorizationBuilder()
            .AddPolicy(DeskRoles.Editor, policy => policy.RequireRole(DeskRoles.Editor, DeskRoles.Administrator))
            .AddPolicy(DeskRoles.Administrator, policy => policy.RequireRole(DeskRoles.Administrator));
        services.AddRazorPages(options =>
        {
            options.Conventions.AuthorizeFolder("/Editor", DeskRoles.Editor);
            // Later editions of a day have the same pages one step further down.
            foreach (string page in (string[])["Arrange", "Masthead", "Reparse", "IssueHistory"])
            {
                string last = page == "IssueHistory" ? "history" : page.ToLowerInvariant();
                options.Conventions.AddPageRoute($"/Editor/{page}", $"editor/issues/{{date:length(10)}}/{{edition:regex(^ed-[1-9][0-9]*$)}}/{last}");
            }

            options.Conventions.AuthorizePage("/Editor/Accounts", DeskRoles.Administrator);
            foreach (string page in (string[])["/Editor/SignIn", "/Editor/Setup", "/Editor/Reset"])
            {
                options.Conventions.AllowAnonymousToPage(page);
                options.Conventions.AddPageApplicationModelConvention(page, model => model.EndpointMetadata.Add(new EnableRateLimitingAttribute(RateLimits.SignIn)));
            }
        });
        services.AddSingleton<SetupLink>();
        services.AddScoped<Accounts>();
        services.AddScoped<ReviewReader>();
        services.AddScoped<HomeReader>();
        services.AddHostedService<SetupAnnouncement>();
        services.AddHostedService<IngestInBackground>();
        return services;
    }
}
