using System.Text;
using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.ReadingOrder;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>
/// Puts display lines together that are one line of type, wrapped where the column ended and not where a sub-editor would break it: in the middle of
/// a word, of a quotation, of words that a text of the page has whole, or with a word or two left over.
/// </summary>
internal sealed class WrappedHeadlines
{
    // In em: no column of headline type is narrower, and what is left over is shorter.
    private const double Narrowest = 7;
    private const double Leftover = 3.1;

    // In log odds, that the second line reads on from the first. Where a headline is broken by hand, or a kicker stands over it, one break in forty comes to this.
    private const double MidWord = 1.2;

    // Lines that fill a width at which other headlines of the page were wrapped.
    private const double AtSharedWidth = -1.5;

    // So many characters about a break do not stand together in a text by chance.
    private const int Telling = 4;

    // What the page's texts have whole.
    private readonly Phrases _texts;

    // At which headlines of the page are wrapped for sure.
    private readonly double[] _widths;

    private WrappedHeadlines(List<SourceLine> lines, Phrases texts)
    {
        _texts = texts;
        _widths = [.. lines.Where((line, i) => i + 1 < lines.Count && IsTorn(line, lines[i + 1], texts)).Select(line => TextWidth.Of(line.Text))];
    }

    /// <summary>Puts the wrapped lines of a page's headlines together.</summary>
    /// <param name="blocks">The page's blocks, in the order of the file.</param>
    public static IReadOnlyList<Block> Join(IReadOnlyList<Block> blocks)
    {
        // What may be text that a column cut short is no headline for sure.
        bool[] headlines = [.. ShortBlocks.Odds(blocks).Select((odds, i) => blocks[i].Kind == BlockKind.Display && double.IsNaN(odds))];
        var wrapped = new WrappedHeadlines(
            [.. blocks.Where((_, i) => headlines[i]).SelectMany(b => b.Lines)],
            new Phrases(blocks.Where(block => block.Kind == BlockKind.Body).Select(block => block.Text), Telling));
        var joined = new List<Block>(blocks.Count);
        for (int i = 0; i < blocks.Count; i++)
        {
            Block block = blocks[i];
            if (block.Kind != BlockKind.Display)
            {
                joined.Add(block);
                continue;
            }

            bool sure = headlines[i], goesOn = i > 0 && blocks[i - 1].Kind == BlockKind.Display && IsWrapped(joined[^1].Lines[^1], block.Lines[0], sure && headlines[i - 1]);
            List<SourceLine> lines = goesOn ? [.. joined[^1].Lines] : [];
            foreach (SourceLine line in block.Lines)
            {
                if (sure && lines.Count > 0 && wrapped.IsWrapped(lines[^1], line)) lines[^1] = Wrap(lines[^1], line);
                else lines.Add(line);
            }

            if (goesOn) joined[^1] = Group(lines);
            else joined.Add(Group(lines));
        }

        return joined;

        bool IsWrapped(SourceLine first, SourceLine second, bool sure) =>
            sure ? wrapped.IsWrapped(first, second) : IsTorn(first, second, wrapped._texts);
    }

    /// <summary>A headline's lines, those put together that the column's end broke.</summary>
    /// <param name="lines">The lines, as printed.</param>
    /// <param name="text">The story they stand over.</param>
    public static List<SourceLine> Unwrap(IReadOnlyList<SourceLine> lines, string text)
    {
        List<SourceLine> whole = [.. lines.TakeLast(1)];
        if (lines.Count < 2) return whole;
        // From the last: what a quotation's first line opens may be closed two lines below.
        var texts = new Phrases([text], Telling);
        foreach (SourceLine line in lines.SkipLast(1).Reverse())
        {
            if (IsTorn(line, whole[0], texts)) whole[0] = Wrap(line, whole[0]);
            else whole.Insert(0, line);
        }

        return whole;
    }

    /// <summary>The lines of a subhead as one: a space stands where a sub-editor broke it, none where the column's end did.</summary>
    public static string Text(IReadOnlyList<SourceLine> lines)
    {
        var text = new StringBuilder(lines[0].Text.Trim());
        for (int i = 1; i < lines.Count; i++)
        {
            if (!IsTorn(lines[i - 1], lines[i], null)) text.Append(' ');
            text.Append(lines[i].Text.Trim());
        }

        return text.ToString();
    }

    private static SourceLine Wrap(SourceLine first, SourceLine second) => SourceLine.Join([first, second]) with { IsWrapped = true };

    private static Block Group(List<SourceLine> lines) => new(BlockKind.Display, lines, Measures.Of(lines));

    private bool IsWrapped(SourceLine first, SourceLine second)
    {
        if (IsTorn(first, second, _texts)) return true;
        if (!MayGoOn(first, second)) return false;
        double width = LastLineWidth(first);
        double[] shared = [.. _widths.Where(w => Math.Abs(w - width) < 0.6)];
        return shared.Length > 0 && width + TextWidth.OfFirstUnit(second.Text.Trim()) > shared.Max() && LanguageModel.Shared.JoinGain(first.Text, second.Text) > AtSharedWidth;
    }

    // Told by the two lines, or by a text that has whole what they part.
    private static bool IsTorn(SourceLine first, SourceLine second, Phrases? texts)
    {
        if (!MayGoOn(first, second)) return false;
        string a = first.Text.Trim(), b = second.Text.Trim();
        return b[0] == '·' || IsQuoted(a, b) || TextWidth.Of(b) < Leftover || LanguageModel.Shared.JoinGain(a, b) > MidWord
            || (texts is not null && texts.HasWhole(a, b, Math.Min(Telling / 2, b.Length)));
    }

    // Somebody's words by themselves may have a comma.
    private static bool IsQuoted(string first, string second) =>
        ((first + second).IndexOf('，') < 0 || (first[0] == '“' && second[^1] == '”')) && (IsOpen(first, second, '“', '”') || IsOpen(first, second, '《', '》') || IsOpen(first, second, '（', '）'));

    private static bool MayGoOn(SourceLine first, SourceLine second)
    {
        double width = LastLineWidth(first);
        // Quotation marks may be set half as wide.
        string below = second.Printed[0];
        return second.Number == first.LastNumber + 1 && width >= Narrowest && TextWidth.Of(below) < width + 0.6 + (0.5 * below.Count(c => c is '“' or '”'))
            && !HeadlineGroup.IsDeckLine(second.Text) && !LineText.EndsSentence(first.Text);
    }

    private static double LastLineWidth(SourceLine line) => TextWidth.Of(line.Printed[^1]);

    private static bool IsOpen(string first, string second, char opening, char closing) =>
        LineText.Open(first, opening, closing) > 0 && LineText.Open(second, opening, closing) < 0;
}
