using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks.Forms;

/// <summary>Questions and answers (问：… 答：…, 记者：… 曾强：…): each begins a paragraph with who speaks.</summary>
internal static partial class Conversation
{
    // Whoever speaks once by name and a colon is quoted; who does so again is one of two that speak in turn.
    private const int Fewest = 2;

    /// <summary>Marks the lines that begin what somebody says, if the page has such a conversation.</summary>
    public static void Mark(IReadOnlyList<SourceLine> lines, ParagraphEdges[] edges)
    {
        string?[] speakers = [.. lines.Select((line, i) => MayBegin(lines, i) ? Speaker(line.Text) : null)];
        if (speakers.Count(speaker => speaker is not null && Asks().IsMatch(speaker)) < Fewest) return;
        HashSet<string?> inTurn = [.. speakers.GroupBy(speaker => speaker).Where(said => said.Key is not null && (said.Count() >= Fewest || Asks().IsMatch(said.Key))).Select(said => said.Key)];
        for (int i = 0; i < speakers.Length; i++)
        {
            if (inTurn.Contains(speakers[i])) edges[i] |= ParagraphEdges.Opens | ParagraphEdges.Text;
        }
    }

    /// <summary>Who speaks, where a line begins with that and a colon; null if it does not.</summary>
    public static string? Speaker(string line) => Speaking().Match(line) is { Success: true } match ? match.Groups["who"].Value : null;

    // Beneath a subhead or a byline too.
    private static bool MayBegin(IReadOnlyList<SourceLine> lines, int at) =>
        ParagraphForms.StandsFree(lines, at) || ParagraphForms.IsUnmarked(lines[at - 1]) || BlockForms.IsQuotation(lines[at - 1].Text);

    // What is quoted after the colon is a story's.
    [GeneratedRegex(@"^\s*(?<who>[\u4E00-\u9FFF·]{1,8}|[QA])\s*[：:]\s*(?![“\s]|$)")]
    private static partial Regex Speaking();

    // Who asks or answers without a name.
    [GeneratedRegex(@"^(?:[问答問QA]|.{0,6}记者|.{0,6}記者|.{0,4}[日晚早晨][报報]|本[报報]|主持人|提[问問]|回答|[读讀]者|[网網]友)$")]
    private static partial Regex Asks();
}
