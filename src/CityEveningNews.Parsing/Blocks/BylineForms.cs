using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Articles;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>Where a byline begins and how far it goes.</summary>
internal static partial class BylineForms
{
    /// <summary>Whether a line begins a byline: it names a title and people, and nothing of a sentence.</summary>
    public static bool Begins(string line) =>
        line.Length < 80 && !line.Contains('。', StringComparison.Ordinal) && BylineReader.Read(line) is not null;

    /// <summary>Whether a line goes on with a byline: with it the byline still reads as one, and it had not ended.</summary>
    /// <param name="before">The byline's lines so far, joined by a space.</param>
    /// <param name="line">The line that follows.</param>
    public static bool GoesOn(string before, string line) =>
        line.Trim().Length < 24 && !EndsByline().IsMatch(before.Trim()) && !line.AsSpan().ContainsAny("。，") && BylineReader.Read($"{before} {line.Trim()}") is not null;

    /// <summary>The lead (本报讯… or 电头) at the start of a paragraph, or null.</summary>
    public static StoryLead? LeadOf(string paragraph) => BylineReader.ReadLead(paragraph);

    [GeneratedRegex("(?:报道|報道|摄|攝|文|图|撰写|整理|）|\\))$")]
    private static partial Regex EndsByline();
}
