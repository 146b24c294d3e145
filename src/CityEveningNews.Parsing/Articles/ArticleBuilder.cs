using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Parsing.Articles;

/// <summary>Drafts → articles.</summary>
internal static class ArticleBuilder
{
    private const int BriefLength = 200;

    public static ParsedArticle Build(Draft draft)
    {
        HeadlineGroup head = draft.Head.Count == 0 ? new HeadlineGroup(null, null, null) : HeadlineGroup.Read(draft.Head);
        StoryLead? lead = null;
        LineSet leadLines = LineSet.Empty;
        var sections = new List<ParsedSection>();
        foreach (DraftSection section in draft.Sections) sections.Add(Section(section, ref lead, ref leadLines));
        ParsedText? byline = draft.Bylines.Count > 0
            ? new ParsedText(string.Join(' ', draft.Bylines.SelectMany(b => b.Lines).Select(l => l.Text.Trim())), Lines(draft.Bylines))
            : lead is null ? null : new ParsedText(lead.Text, leadLines);
        return new ParsedArticle
        {
            Kind = KindOf(draft, head, sections),
            Kicker = head.Kicker,
            Headline = head.Headline,
            Deck = head.Deck,
            Byline = byline,
            Credits = CreditsOf(draft, lead),
            Dateline = lead?.Dateline,
            Standfirst = draft.Standfirst,
            Sections = sections,
            Jump = draft.Jump is null ? null : new ParsedText(draft.Jump.Text, draft.Jump.Source),
            Captions = [.. Captions(draft)],
        };
    }

    private static ParsedSection Section(DraftSection draft, ref StoryLead? lead, ref LineSet leadLines)
    {
        var paragraphs = new List<ParsedText>(draft.Run.Paragraphs);
        if (lead is null && BylineReader.ReadLead(paragraphs[0].Text) is { } found)
        {
            lead = found;
            leadLines = paragraphs[0].Lines;
            // The paper's own 本报讯 is taken off; the dateline of a wire story is part of what it says.
            if (found.Dateline is null) paragraphs[0] = paragraphs[0] with { Text = paragraphs[0].Text[found.Length..] };
            if (paragraphs[0].Text.Length == 0) paragraphs.RemoveAt(0);
        }

        return new ParsedSection { Subhead = Display(draft.Subhead), Label = Display(draft.Label), Paragraphs = paragraphs };
    }

    private static IReadOnlyList<Credit> CreditsOf(Draft draft, StoryLead? lead)
    {
        List<Credit> credits = [.. draft.Bylines.SelectMany(b => BylineReader.Read(string.Join(' ', b.Lines.Select(l => l.Text.Trim())))?.Credits ?? [])];
        if (credits.Count == 0 && lead is not null) credits.AddRange(lead.Credits);
        return [.. credits.GroupBy(c => c.Name, StringComparer.Ordinal).Select(g => g.Aggregate((a, b) => a with { Role = a.Role | b.Role }))];
    }

    private static ParsedText? Display(Block? block) => block is null ? null : new ParsedText(block.Text, block.Source);

    private static IEnumerable<ParsedText> Captions(Draft draft)
    {
        foreach (Block block in draft.Captions)
        {
            // A shadow prints a caption twice, on one line or on two.
            string text = block.Lines.Count == 2 && block.Lines[0].Text.Trim() == block.Lines[1].Text.Trim() ? block.Lines[0].Text.Trim() : block.Text;
            yield return new ParsedText(DisplayForms.WithoutShadow(text), block.Source);
        }
    }

    private static ArticleKind KindOf(Draft draft, HeadlineGroup head, List<ParsedSection> sections)
    {
        if (sections.Count == 0) return head.Headline is null ? ArticleKind.Photograph : ArticleKind.Pointer;
        if (draft.Standfirst is not null) return ArticleKind.Package;
        return draft.Text.Length < BriefLength ? ArticleKind.Brief : ArticleKind.Standard;
    }

    private static LineSet Lines(List<Block> blocks) => new(blocks.SelectMany(b => b.Source.Numbers));
}
