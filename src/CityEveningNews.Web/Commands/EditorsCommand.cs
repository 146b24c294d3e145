using System.CommandLine;
using CityEveningNews.Web.Desk;
using Microsoft.AspNetCore.Identity;
using Spectre.Console;

namespace CityEveningNews.Web.Commands;

/// <summary><c>editors add NAME</c>: makes an editor's account.</summary>
internal static class EditorsCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The name to sign in with" };
        var admin = new Option<bool>("--administrator") { Description = "Let the account look after the others" };
        var add = new Command("add", "Make an account; the password is asked for, or read from standard input") { name, admin };
        add.SetAction((result, cancel) => AddAsync(result.GetValue(name)!, result.GetValue(admin), cancel));
        return new Command("editors", "Look after the editors' accounts") { add };
    }

    private static async Task<int> AddAsync(string name, bool administrator, CancellationToken cancel)
    {
        string? password = Console.IsInputRedirected
            ? await Console.In.ReadLineAsync(cancel)
            : await AnsiConsole.PromptAsync(new TextPrompt<string>($"Password for {Markup.Escape(name)}:").Secret(), cancel);
        await using WebApplication app = ArchiveProgram.Build();
        await ArchiveProgram.MigrateAsync(app, cancel);
        await using AsyncServiceScope scope = app.Services.CreateAsyncScope();
        IdentityResult made = await scope.ServiceProvider.GetRequiredService<Accounts>()
            .AddAsync(name, password ?? "", administrator ? DeskRoles.Administrator : DeskRoles.Editor);
        Console.WriteLine(made.Succeeded ? $"{name} can now sign in at /editor" : string.Join(Environment.NewLine, made.Errors.Select(e => e.Description)));
        return made.Succeeded ? 0 : 1;
    }
}
