using System.CommandLine;
using CityEveningNews.Web.Composition;

namespace CityEveningNews.Web.Commands;

/// <summary><c>serve</c>: opens the archive in the browser. What follows is handed to the web host, e.g. <c>--urls</c>.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Serve the archive (the default). Settings of the host may follow, e.g. --urls http://localhost:8080")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((result, cancel) => RunAsync([.. result.UnmatchedTokens], cancel));
        return command;
    }

    public static async Task<int> RunAsync(string[] args, CancellationToken cancel)
    {
        await using WebApplication app = WebProgram.Build(args);
        await app.StartAsync(cancel);
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }
}
