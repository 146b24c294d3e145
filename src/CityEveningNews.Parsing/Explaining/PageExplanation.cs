using System.Globalization;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Parsing.Explaining;

/// <summary>Prints a page as it was put back in order beside its source lines, and why: the tool an engineer uses to see what the parser did.</summary>
public sealed class PageExplanation
{
    /// <summary>How wide the print is, in columns of a terminal.</summary>
    public const int Width = 100;

    private const int NumberWidth = 5;
    private const int SourceWidth = 42;
    private const int RoleWidth = 11;
    private const int TextWidth = Width - NumberWidth - SourceWidth - RoleWidth - 4;

    private readonly TextWriter _output;
    private readonly ParsedFrontPage _page;
    private readonly ParseTrace _trace;

    private PageExplanation(TextWriter output, ParsedFrontPage page, ParseTrace trace)
    {
        _output = output;
        _page = page;
        _trace = trace;
    }

    /// <summary>Prints the page.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="page">The page.</param>
    /// <param name="trace">The trace that was filled when it was parsed.</param>
    public static void Write(TextWriter output, ParsedFrontPage page, ParseTrace trace)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(trace);
        var explanation = new PageExplanation(output, page, trace);
        explanation.Masthead();
        for (int i = 0; i < page.Articles.Count; i++) explanation.Article(i + 1, page.Articles[i]);
        explanation.Unplaced();
        explanation.Blocks();
        explanation.Joins();
        explanation.Headlines();
        explanation.Diagnostics();
    }

    private void Masthead()
    {
        Title("Masthead");
        foreach (IGrouping<LineSet, TracedField> line in _trace.Fields.GroupBy(field => field.Lines))
        {
            Beside(line.Key, [.. line.Select(field => (Words(field.Field), field.Text))]);
        }
    }

    private void Article(int number, ParsedArticle article)
    {
        Title($"Article {number}, {Words(article.Kind.ToString())}");
        Piece("kicker", article.Kicker);
        Piece("headline", article.Headline);
        Piece("deck", article.Deck);
        Piece("standfirst", article.Standfirst);
        foreach (ParsedSection section in article.Sections)
        {
            Piece("label", section.Label);
            Piece("subhead", section.Subhead);
            foreach (ParsedText paragraph in section.Paragraphs) Piece("paragraph", paragraph);
        }

        Piece("byline", article.Byline);
        if (article.Credits.Count > 0) Beside(LineSet.Empty, [("credits", string.Join('、', article.Credits.Select(c => c.Role == CreditRole.None ? c.Name : $"{c.Name} ({c.Role})")))]);
        Piece("jump", article.Jump);
        foreach (ParsedText caption in article.Captions) Piece("caption", caption);
    }

    private void Unplaced()
    {
        if (_page.Unplaced.Count == 0) return;
        Title("Unplaced");
        foreach (UnplacedLine line in _page.Unplaced) Beside(new LineSet([line.Line]), [("", line.Text)]);
    }

    private void Blocks()
    {
        Title("Blocks: what each was taken for, and why");
        foreach (TracedBlock block in _trace.Blocks)
        {
            Entry(Invariant($"{block.Lines,9} {Words(block.Kind),-8} "), $"{Terminal.Cut(block.Text, 40)}: {string.Join(", ", block.Reasons)}");
        }
    }

    private void Joins()
    {
        if (_trace.Joins.Count == 0) return;
        Title("Joins: which fragment goes on where");
        foreach (TracedJoin join in _trace.Joins)
        {
            string next = join.RunnerUpLine is { } line ? Invariant($"line {line}") : "no join";
            Entry(Invariant($"{join.TailLine,4} → {join.HeadLine,-4}"), Invariant($"…{join.Tail} | {join.Head}…"));
            Entry("", Invariant($"gain {join.Gain:0.0}, {join.Margin:0.0} above {next}, confidence {join.Confidence:0.00}"));
            Entry("", string.Join(", ", join.Weights.Where(w => Math.Abs(w.Odds) >= 0.05).OrderByDescending(w => Math.Abs(w.Odds)).Select(w => Invariant($"{w.Odds:+0.0;-0.0} {w.Reason}"))));
        }
    }

    private void Headlines()
    {
        if (_trace.Headlines.Count == 0) return;
        Title("Headline groups: which story each was given to");
        foreach (TracedHeadline headline in _trace.Headlines)
        {
            string like = headline.Likeness is { } likeness ? Invariant($"{likeness:0.00} of it is in the text") : "no text";
            string other = headline.RunnerUp is { } article ? Invariant($"; next is article {article} with {headline.RunnerUpLikeness:0.00}") : "";
            Entry(Invariant($"{headline.Lines,9} → {headline.Article,-3}"), headline.Text);
            Entry("", $"{like}{other}; {string.Join(", ", headline.Reasons)}");
        }
    }

    private void Diagnostics()
    {
        if (_page.Diagnostics.Count == 0) return;
        Title("Diagnostics");
        foreach (Diagnostic diagnostic in _page.Diagnostics)
        {
            string runnerUp = diagnostic.RunnerUp is null ? "" : $" Next best: {diagnostic.RunnerUp}.";
            Entry(Invariant($"{diagnostic.Lines,9} "), Invariant($"{diagnostic.Code} ({diagnostic.Confidence:0.00}): {diagnostic.Message}{runnerUp}"));
        }
    }

    private void Title(string title)
    {
        _output.WriteLine();
        _output.WriteLine($"── {title} {new string('─', Width - title.Length - 4)}");
    }

    private void Piece(string role, ParsedText? text)
    {
        if (text is null) return;
        Beside(text.Lines, [(role, text.Text), .. text.Confidence < 1 ? [("", Invariant($"(confidence {text.Confidence:0.00})"))] : Array.Empty<(string, string)>()]);
    }

    // The source lines on the left, what became of them on the right.
    private void Beside(LineSet lines, IReadOnlyList<(string Role, string Text)> pieces)
    {
        List<(string Number, string Text)> left = [.. lines.Numbers.Distinct().SelectMany(n =>
            Terminal.Wrap(_page.SourceLines[n - 1].Trim(), SourceWidth).Select((part, i) => (i == 0 ? n.ToString(CultureInfo.InvariantCulture) : "", part)))];
        List<(string Role, string Text)> right = [.. pieces.SelectMany(p => Terminal.Wrap(p.Text, TextWidth).Select((part, i) => (i == 0 ? p.Role : "", part)))];
        for (int i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            (string number, string source) = i < left.Count ? left[i] : ("", "");
            (string role, string text) = i < right.Count ? right[i] : ("", "");
            _output.WriteLine($"{number.PadLeft(NumberWidth - 1)} {Terminal.Pad(source, SourceWidth)} │ {Terminal.Pad(role, RoleWidth)} {text}".TrimEnd());
        }
    }

    // An entry's text is wrapped under itself; what it is headed by, as many line numbers, may need lines of its own.
    private void Entry(string head, string text)
    {
        const int Hang = 20;
        bool first = Terminal.Columns(head) <= Hang;
        foreach (string part in first ? [] : Terminal.Wrap(head, Width)) _output.WriteLine(part);
        foreach (string part in Terminal.Wrap(text, Width - Hang))
        {
            _output.WriteLine(Terminal.Pad(first ? head : "", Hang) + part);
            first = false;
        }
    }

    // PagesToday → pages today.
    private static string Words(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
