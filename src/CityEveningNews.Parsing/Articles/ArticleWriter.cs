using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.ReadingOrder;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Articles;

/// <summary>Writes a story out as an article: paragraphs put together, lead taken off, roles of display lines told apart.</summary>
internal sealed class ArticleWriter(IReadOnlyList<Block> blocks)
{
    // A story of no more than this many characters in no more than two paragraphs is a brief.
    private const int BriefLength = 300;

    // In characters.
    private const int LongestLooseCaption = 60;

    private readonly HashSet<SourceLine> _written = new(ReferenceEqualityComparer.Instance);

    /// <summary>Every line that stands in an article written so far; parts of one source line count each by itself.</summary>
    public IReadOnlySet<SourceLine> Written => _written;

    /// <summary>Writes the article.</summary>
    public ParsedArticle Write(Story story)
    {
        _written.UnionWith(story.Blocks(blocks).SelectMany(block => block.Lines));
        HeadlineGroup headline = HeadlineGroup.Read(story.Headline, string.Concat(story.Sections.SelectMany(section => section.Runs).Select(run => run.Text)));
        List<ParsedSection> sections = [.. story.Sections.Select(Section)];
        ParsedText? byline = story.Byline is { } block
            ? new ParsedText(BylineLines.Join(block.Lines), new LineSet(block.Numbers))
            : null;
        IReadOnlyList<Credit> credits = byline is null ? [] : (BylineReader.Read(byline.Text) ?? BylineReader.ReadSignature(byline.Text))?.Credits ?? [];
        string? dateline = null;
        ParsedText? standfirst = story.Standfirst is { } run ? WriteOut(run) : null;
        // A lead stands where the story begins: in its standfirst, or beneath that.
        StoryLead? above = standfirst is null ? null : LeadReader.Read(standfirst.Text);
        ParsedText? first = above is not null ? standfirst : sections is [{ Paragraphs: [var opening, ..] }, ..] ? opening : null;
        if (first is not null && (above ?? LeadReader.Read(first.Text)) is { } lead)
        {
            dateline = lead.Dateline;
            if (credits.Count == 0) credits = lead.Credits;
            // The paper's own lead is a byline, or the beginning of it; a wire's dateline stays with the text.
            if (lead.Dateline is null)
            {
                credits = [.. lead.Credits.Union(credits)];
                LineSet lines = LinesOf(lead.Text, above is null ? story.Sections[0].Runs : [story.Standfirst!]);
                byline = byline is null ? new ParsedText(lead.Text, lines) : new ParsedText($"{lead.Text} {byline.Text}", new LineSet([.. lines.Numbers, .. byline.Lines.Numbers]));
                ParsedText? rest = first.Text[lead.Length..].TrimStart() is { Length: > 0 } left ? first with { Text = left } : null;
                if (above is not null) standfirst = rest;
                else sections[0] = sections[0] with { Paragraphs = [.. rest is null ? Array.Empty<ParsedText>() : [rest], .. sections[0].Paragraphs.Skip(1)] };
            }
        }

        if (byline is null && IsLooseCaption(story, sections))
        {
            return new ParsedArticle { Kind = ArticleKind.Photograph, Captions = [sections[0].Paragraphs[0] with { Confidence = 0.6 }] };
        }

        Block? jump = story.Pointing;
        return new ParsedArticle
        {
            Kind = KindOf(story, sections),
            Kicker = headline.Kicker,
            Headline = headline.Headline,
            Deck = headline.Deck,
            Byline = byline,
            Credits = credits,
            Dateline = dateline,
            Standfirst = standfirst,
            Sections = sections,
            Jump = jump is null ? null : new ParsedText(jump.Text, new LineSet(jump.Numbers)),
            Captions = [.. story.Captions.Select(c => new ParsedText(Shadow.Of(c.Lines) ?? c.Text, new LineSet(c.Numbers)))],
        };
    }

    // A lead may be broken over several lines, or stand on one that was itself put together.
    private LineSet LinesOf(string lead, IReadOnlyList<TextRun> runs)
    {
        int left = lead.Count(c => !char.IsWhiteSpace(c));
        var numbers = new List<int>();
        foreach (SourceLine line in runs.SelectMany(run => run.Blocks).SelectMany(b => blocks[b].Lines))
        {
            numbers.AddRange(line.Lines.Numbers);
            left -= line.Text.Count(c => !char.IsWhiteSpace(c));
            if (left <= 0) break;
        }

        return new LineSet(numbers);
    }

    // A short text with neither headline nor byline is what stands beneath a photograph.
    private static bool IsLooseCaption(Story story, List<ParsedSection> sections) =>
        story is { Headline.Count: 0, Byline: null, Pointer: null, Jump: null, Standfirst: null, Captions.Count: 0 }
        && sections is [{ Subhead: null, Label: null, Paragraphs: [{ Text.Length: <= LongestLooseCaption } only] }]
        && LineText.EndsSentence(only.Text) && LeadReader.Read(only.Text) is null;

    private static ArticleKind KindOf(Story story, List<ParsedSection> sections)
    {
        if (sections.Count == 0) return story.Headline.Count == 0 && story.Captions.Count > 0 ? ArticleKind.Photograph : ArticleKind.Pointer;
        if (story.Standfirst is not null && sections.Count > 1) return ArticleKind.Package;
        int paragraphs = sections.Sum(s => s.Paragraphs.Count), length = sections.Sum(s => s.Paragraphs.Sum(p => p.Text.Length));
        return paragraphs <= 2 && length <= BriefLength ? ArticleKind.Brief : ArticleKind.Standard;
    }

    private ParsedText WriteOut(TextRun run)
    {
        IReadOnlyList<ParsedText> parts = TextRun.Paragraphs([run], blocks);
        return new ParsedText(string.Concat(parts.Select(p => p.Text)), new LineSet(parts.SelectMany(p => p.Lines.Numbers)), parts.Min(p => p.Confidence));
    }

    private ParsedSection Section(StorySection section)
    {
        (ParsedText? subhead, ParsedText? label) = Heads(section);
        return new ParsedSection { Subhead = subhead, Label = label, Paragraphs = TextRun.Paragraphs(section.Runs, blocks) };
    }

    private static (ParsedText? Subhead, ParsedText? Label) Heads(StorySection section)
    {
        if (section.Displays.Count == 0) return (null, null);
        string text = string.Concat(section.Runs.Select(run => run.Text));
        Block? label = section.Displays.Count > 1 ? section.Displays.MaxBy(d => Labels.Score(d.Text, text)) : null;
        if (label is not null && Labels.Score(label.Text, text) < Labels.Likely) label = null;
        List<Block> subheads = [.. section.Displays.Where(d => d != label)];
        return (
            new ParsedText(WrappedHeadlines.Text([.. subheads.SelectMany(b => b.Lines)]), new LineSet(subheads.SelectMany(b => b.Numbers))),
            label is null ? null : new ParsedText(label.Text, new LineSet(label.Numbers)));
    }
}
