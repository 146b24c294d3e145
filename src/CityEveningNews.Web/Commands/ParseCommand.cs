using System.CommandLine;
using CityEveningNews.Parsing;
using CityEveningNews.Parsing.Explaining;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Web.Commands;

/// <summary><c>parse PATH…</c>: shows what the parser makes of pages; no database is touched.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Description = "Text files, or folders of them", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Write one JSON object a line, in the order of the arguments" };
        var explain = new Option<bool>("--explain") { Description = "Print each page as put back in order beside its source lines, and why" };
        var command = new Command("parse", "Show what the parser makes of pages, without storing anything") { paths, json, explain };
        command.SetAction(result => Run(result.GetValue(paths)!, result.GetValue(json), result.GetValue(explain)));
        return command;
    }

    private static int Run(string[] paths, bool json, bool explain)
    {
        using Stream output = Console.OpenStandardOutput();
        foreach (string path in paths.SelectMany(Files))
        {
            if (!File.Exists(path))
            {
                Console.Error.WriteLine($"There is no file {path}");
                return 2;
            }

            ParseTrace? trace = explain ? new ParseTrace() : null;
            ParsedFrontPage page = FrontPageParser.Parse(TextDecoder.Decode(File.ReadAllBytes(path)).Text, trace: trace);
            if (json)
            {
                ParseJson.Write(output, path, page);
                continue;
            }

            Console.WriteLine($"{path}: {page.Masthead.Publication} {page.Masthead.Date}, {page.Articles.Count} articles, {page.Unplaced.Count} lines unplaced");
            if (trace is not null) PageExplanation.Write(Console.Out, page, trace);
        }

        return 0;
    }

    // A folder stands for its text files, by name.
    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.txt").Order(StringComparer.Ordinal) : [path];
}
