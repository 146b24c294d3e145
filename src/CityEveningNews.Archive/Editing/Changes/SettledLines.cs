using CityEveningNews.Archive.Entities;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Editing.Changes;

/// <summary>Takes lines out of those that fit nowhere, and remembers that an editor did.</summary>
internal static class SettledLines
{
    /// <summary>The lines in the order asked for; null, and nothing done, where one of them is not unplaced or none is asked for.</summary>
    public static IReadOnlyList<UnplacedLine>? Take(Issue issue, IReadOnlyList<int> numbers)
    {
        Dictionary<int, UnplacedLine> unplaced = issue.Unplaced.ToDictionary(line => line.Line);
        if (numbers.Count == 0 || numbers.Distinct().Count() != numbers.Count || !numbers.All(unplaced.ContainsKey)) return null;
        issue.Unplaced = [.. issue.Unplaced.Where(line => !numbers.Contains(line.Line))];
        issue.SettledLines = [.. (issue.SettledLines ?? []).Concat(numbers.Select(n => new SettledLine(n, unplaced[n].Text))).OrderBy(line => line.Line)];
        return [.. numbers.Select(n => unplaced[n])];
    }
}
