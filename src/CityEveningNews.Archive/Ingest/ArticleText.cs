using System.Text;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Ingest;

/// <summary>What an article says, as one string or as a count.</summary>
public static class ArticleText
{
    /// <summary>Every text of an article in reading order.</summary>
    public static IEnumerable<ParsedText> Parts(ParsedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        ParsedText?[] head = [article.Kicker, article.Headline, article.Deck, article.Standfirst];
        IEnumerable<ParsedText?> body = article.Sections.SelectMany(s => s.Paragraphs.Prepend(s.Label).Prepend(s.Subhead));
        return head.Concat(body).Concat(article.Captions).OfType<ParsedText>();
    }

    /// <summary>Every text of an article, those of its byline and its jump too.</summary>
    public static IEnumerable<ParsedText> Every(ParsedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Parts(article).Concat(((ParsedText?[])[article.Byline, article.Jump]).OfType<ParsedText>());
    }

    /// <summary>The whole article as one string, without white space.</summary>
    public static string Whole(ParsedArticle article)
    {
        var text = new StringBuilder();
        foreach (ParsedText part in Parts(article))
        {
            foreach (char c in part.Text)
            {
                if (!char.IsWhiteSpace(c)) text.Append(c);
            }
        }

        return text.ToString();
    }

    /// <summary>The number of characters, white space not counted.</summary>
    public static int CharacterCount(ParsedArticle article) => Parts(article).Sum(part => part.Text.Count(c => !char.IsWhiteSpace(c)));

    /// <summary>Whether two articles are the same in every field.</summary>
    public static bool Same(ParsedArticle a, ParsedArticle b) => JsonColumn.Same(a, b);
}
