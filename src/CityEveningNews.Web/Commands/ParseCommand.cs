using System.CommandLine;
using CityEveningNews.Parsing;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Web.Commands;

/// <summary><c>parse PATH…</c>: shows what the parser makes of pages; no database is touched.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Description = "Text files", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Write one JSON object a line, in the order of the arguments" };
        var command = new Command("parse", "Show what the parser makes of pages, without storing anything") { paths, json };
        command.SetAction(result => Run(result.GetValue(paths)!, result.GetValue(json)));
        return command;
    }

    private static int Run(string[] paths, bool json)
    {
        using Stream output = Console.OpenStandardOutput();
        foreach (string path in paths)
        {
            if (!File.Exists(path))
            {
                Console.Error.WriteLine($"There is no file {path}");
                return 2;
            }

            ParsedFrontPage page = FrontPageParser.Parse(TextDecoder.Decode(File.ReadAllBytes(path)).Text);
            if (json) ParseJson.Write(output, path, page);
            else Console.WriteLine($"{path}: {page.Masthead.Publication} {page.Masthead.Date}, {page.Articles.Count} articles, {page.Unplaced.Count} lines unplaced");
        }

        return 0;
    }
}
