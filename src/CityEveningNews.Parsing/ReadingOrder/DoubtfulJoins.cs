using System.Globalization;
using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Parsing.ReadingOrder;

/// <summary>Says which joins another fragment could nearly as well have had, and which paragraphs stay cut.</summary>
internal static class DoubtfulJoins
{
    // Below odds of about twenty to one an editor should look.
    private const double SureMargin = 3;

    public static IEnumerable<Diagnostic> Report(IReadOnlyList<Block> blocks, IReadOnlyDictionary<int, FragmentJoiner.Join> joins)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            if (joins.TryGetValue(i, out FragmentJoiner.Join? join))
            {
                if (join.Margin < SureMargin && join.Head != i + 1) yield return Doubt(blocks, i, join);
            }
            else if (blocks[i].Kind == BlockKind.Body && !blocks[i].Closed && !blocks[i].Text.EndsWith('：'))
            {
                yield return new Diagnostic("paragraph-cut", DiagnosticSeverity.Warning,
                    $"The paragraph ends in mid-sentence (“{Ending(blocks[i].Text)}”) and nothing on the page goes on from it.", blocks[i].Source)
                { Confidence = 0.5 };
            }
        }
    }

    private static Diagnostic Doubt(IReadOnlyList<Block> blocks, int tail, FragmentJoiner.Join join) =>
        new("join-doubtful", DiagnosticSeverity.Warning,
            $"“{Ending(blocks[tail].Text)}” was joined to “{Beginning(blocks[join.Head].Text)}”, and it is not certain.",
            new LineSet([blocks[tail].Lines[^1].Number, blocks[join.Head].Lines[0].Number]))
        {
            Confidence = Math.Round(1 / (1 + Math.Exp(-join.Margin)), 3),
            RunnerUp = join.RunnerUp < 0 ? "leave the paragraph cut" : string.Create(CultureInfo.InvariantCulture,
                $"line {blocks[join.RunnerUp].Lines[0].Number}: “{Beginning(blocks[join.RunnerUp].Text)}”"),
            Join = join.RunnerUp < 0 ? null : new JoinChoice(
                blocks[tail].Lines[^1].LastNumber, blocks[join.Head].Lines[0].Number, blocks[join.RunnerUp].Lines[0].Number),
        };

    private static string Ending(string text) => text.Length <= 12 ? text : "…" + text[^12..];

    private static string Beginning(string text) => text.Length <= 12 ? text : text[..12] + "…";
}
