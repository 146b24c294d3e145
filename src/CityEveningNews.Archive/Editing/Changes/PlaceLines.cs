using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Archive.Editing.Changes;

/// <summary>Takes source lines that fit nowhere into an article, as one piece of text.</summary>
/// <param name="Lines">The lines' numbers, from 1, in reading order.</param>
/// <param name="To">The article; null for a new one, last on the page.</param>
/// <param name="As">What the text is there.</param>
public sealed record PlaceLines(IReadOnlyList<int> Lines, int? To, PlacedAs As) : IssueChange
{
    /// <inheritdoc/>
    public override RevisionKind Kind => RevisionKind.Move;

    internal override ValueTask<Refusal?> ApplyAsync(EditedIssue page, CancellationToken cancel)
    {
        if (SettledLines.Take(page.Issue, Lines) is not { } taken) return new(EditRefusals.NoLine);
        var text = new ParsedText(string.Concat(taken.Select(line => TextRepair.Repair(line.Text).Trim())), new LineSet(Lines));
        Article? article = To is { } number ? page.Find(number) : null;
        if (To is not null && article is null) return new(EditRefusals.NoArticle);
        ParsedArticle content = article?.Body!.Content ?? new ParsedArticle { Kind = ArticleKind.Brief };
        if (Place(content, text) is not { } placed) return new(EditRefusals.FieldTaken);
        if (article is null) page.Add(placed with { Kind = ArticleSurgery.KindOf(placed) }, after: null);
        else article.Body!.Content = placed;
        return default;
    }

    private ParsedArticle? Place(ParsedArticle article, ParsedText text) => As switch
    {
        PlacedAs.Paragraph => ArticleSurgery.Merge(article, new ParsedArticle { Kind = article.Kind, Sections = [new ParsedSection { Paragraphs = [text] }] }),
        PlacedAs.Caption => article with { Captions = [.. article.Captions, text] },
        PlacedAs.Kicker when article.Kicker is null => article with { Kicker = text },
        PlacedAs.Headline when article.Headline is null => article with { Headline = text },
        PlacedAs.Deck when article.Deck is null => article with { Deck = text },
        _ => null,
    };
}

/// <summary>What an unplaced text becomes in an article.</summary>
public enum PlacedAs
{
    /// <summary>The last paragraph.</summary>
    Paragraph,

    /// <summary>图片说明.</summary>
    Caption,

    /// <summary>引题.</summary>
    Kicker,

    /// <summary>主题.</summary>
    Headline,

    /// <summary>副题.</summary>
    Deck,
}
