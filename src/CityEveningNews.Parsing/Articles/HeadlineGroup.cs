using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Articles;

/// <summary>A headline group: its display lines told apart into kicker, headline and deck.</summary>
internal sealed partial record HeadlineGroup(ParsedText? Kicker, ParsedText? Headline, ParsedText? Deck)
{
    public static HeadlineGroup Read(IReadOnlyList<Block> blocks)
    {
        List<SourceLine> lines = [.. blocks.SelectMany(b => b.Lines)];
        int kicker = KickerLines(lines);
        int deck = DeckLines(lines, kicker);
        return new HeadlineGroup(
            Piece(lines, 0, kicker),
            Piece(lines, kicker, lines.Count - deck),
            Piece(lines, lines.Count - deck, lines.Count));
    }

    private static int KickerLines(List<SourceLine> lines)
    {
        if (lines.Count < 2 || IsDeck(lines[1].Text)) return 0;
        if (IsKicker(lines[0].Text)) return 1;
        return lines.Count switch
        {
            2 => LineText.Width(lines[1].Text.Trim()) > 1.6 * LineText.Width(lines[0].Text.Trim()) && LineText.Width(lines[0].Text.Trim()) > 9 ? 0 : 1,
            _ => 1,
        };
    }

    private static int DeckLines(List<SourceLine> lines, int kicker)
    {
        int rest = lines.Count - kicker;
        if (rest < 2) return 0;
        if (IsDeck(lines[^1].Text)) return 1;
        return kicker == 0 || rest >= 2 ? 1 : 0;
    }

    private static ParsedText? Piece(List<SourceLine> lines, int from, int to) => to <= from ? null : new ParsedText(
        string.Join(' ', lines[from..to].Select(l => l.Text.Trim().TrimStart('—', '─', '－').Trim())),
        new LineSet(lines[from..to].SelectMany(l => l.Lines.Numbers)));

    private static bool IsKicker(string line) => Kickers().IsMatch(line.Trim());

    private static bool IsDeck(string line) => Decks().IsMatch(line.Trim());

    // A kicker leads up to the headline: it ends with a colon, or with somebody's having said so.
    [GeneratedRegex("[：:]$|(?:强调|指出|时表示|时要求)$")]
    private static partial Regex Kickers();

    // A deck comes after a dash, says who was there, or what the piece was written upon.
    [GeneratedRegex("^[—─－]{1,2}|^(?:写在|读《|访|记|来自|观.{0,6}有感)|(?:主持|出席|参加|陪同|讲话)$")]
    private static partial Regex Decks();
}
