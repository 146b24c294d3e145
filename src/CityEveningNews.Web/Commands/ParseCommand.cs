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
        string[] files = [.. paths.SelectMany(Files)];
        if (files.FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            Console.Error.WriteLine($"There is no file {missing}");
            return 2;
        }

        using Stream output = Console.OpenStandardOutput();
        // Pages know nothing of each other: every core parses, and the answers keep the order of the arguments.
        foreach ((string path, ParsedFrontPage page, ParseTrace? trace) in files.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(file => Parse(file, explain)))
        {
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

    private static (string Path, ParsedFrontPage Page, ParseTrace? Trace) Parse(string path, bool explain)
    {
        ParseTrace? trace = explain ? new ParseTrace() : null;
        return (path, FrontPageParser.Parse(TextDecoder.Decode(File.ReadAllBytes(path)).Text, trace: trace), trace);
    }

    // A folder stands for its text files, by name.
    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.txt").Order(StringComparer.Ordinal) : [path];
}
