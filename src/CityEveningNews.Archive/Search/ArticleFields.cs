using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Search;

/// <summary>The texts of an article that are searched, in reading order.</summary>
public static class ArticleFields
{
    /// <summary>Each text with the field it belongs to.</summary>
    public static IEnumerable<FieldText> Of(ParsedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return All(article).Where(part => part.Text is { Length: > 0 }).Select(part => new FieldText(part.Field, part.Text!));
    }

    private static IEnumerable<(SearchField Field, string? Text)> All(ParsedArticle article)
    {
        yield return (SearchField.Kicker, article.Kicker?.Text);
        yield return (SearchField.Headline, article.Headline?.Text);
        yield return (SearchField.Deck, article.Deck?.Text);
        yield return (SearchField.Reporter, article.Byline?.Text);
        // An editor may credit people whom the printed byline does not show.
        foreach (Credit credit in article.Credits)
        {
            if (article.Byline?.Text.Contains(credit.Name, StringComparison.Ordinal) != true) yield return (SearchField.Reporter, credit.Name);
        }

        yield return (SearchField.Body, article.Standfirst?.Text);
        foreach (ParsedSection section in article.Sections)
        {
            yield return (SearchField.Subhead, section.Subhead?.Text);
            yield return (SearchField.Subhead, section.Label?.Text);
            foreach (ParsedText paragraph in section.Paragraphs) yield return (SearchField.Body, paragraph.Text);
        }

        foreach (ParsedText caption in article.Captions) yield return (SearchField.Body, caption.Text);
    }
}

/// <summary>A text of an article and the field it belongs to.</summary>
/// <param name="Field">The field, never <see cref="SearchField.Any"/>.</param>
/// <param name="Text">The text as shown.</param>
public readonly record struct FieldText(SearchField Field, string Text);
