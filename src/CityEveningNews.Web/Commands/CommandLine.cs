using System.CommandLine;

namespace CityEveningNews.Web.Commands;

/// <summary>The program's commands. Exit codes: 0 done, 1 something was refused or found wrong, 2 the command line is wrong.</summary>
internal static class CommandLine
{
    public static RootCommand Build(string[] args)
    {
        var root = new RootCommand("City Evening News Archive (城市晚报): serves the archive, and looks after it.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        root.SetAction((_, cancel) => ServeCommand.RunAsync(args, cancel));
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(IngestCommand.Create());
        root.Subcommands.Add(ParseCommand.Create());
        root.Subcommands.Add(ReparseCommand.Create());
        root.Subcommands.Add(ReindexCommand.Create());
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(EditorsCommand.Create());
        return root;
    }
}
