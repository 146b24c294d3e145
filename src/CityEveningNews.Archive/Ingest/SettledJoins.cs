using CityEveningNews.Archive.Entities;
using CityEveningNews.Parsing;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Ingest;

/// <summary>Finds an issue's settled joins in a text, which may number its lines otherwise than the one they were settled on.</summary>
public static class SettledJoins
{
    /// <summary>The hints for reading a text of the issue. A join whose lines are not in the text gives none.</summary>
    /// <param name="settled">What editors settled.</param>
    /// <param name="lines">The text's lines as they came, the first at index 0.</param>
    public static ParseHints In(IReadOnlyList<SettledJoin> settled, IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(settled);
        ArgumentNullException.ThrowIfNull(lines);
        var joins = new Dictionary<int, int>();
        foreach (SettledJoin join in settled)
        {
            if (LineFinder.Find(join.TailLine, join.Tail, lines) is not { } tail) continue;
            if (join.HeadLine is null) joins[tail] = ParseHints.NoLine;
            else if (LineFinder.Find(join.HeadLine.Value, join.Head!, lines) is { } head) joins[tail] = head;
        }

        return joins.Count == 0 ? ParseHints.None : new ParseHints { Joins = joins };
    }

    /// <summary>The page as it reads with what editors settled for its issue; the page itself where they settled nothing that is in it.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="page">The page as it reads without.</param>
    /// <param name="hints">Hints that the page was read with; they go before what was settled earlier.</param>
    public static ParsedFrontPage Reread(Issue issue, ParsedFrontPage page, ParseHints? hints = null)
    {
        ArgumentNullException.ThrowIfNull(issue);
        ArgumentNullException.ThrowIfNull(page);
        ParseHints settled = In(issue.SettledJoins, page.SourceLines);
        if (settled.Joins.Count == 0) return page;
        var joins = settled.Joins.ToDictionary();
        foreach ((int tail, int head) in hints?.Joins ?? ParseHints.None.Joins) joins[tail] = head;
        return FrontPageParser.Parse(string.Join('\n', page.SourceLines), new ParseHints { Joins = joins });
    }
}
