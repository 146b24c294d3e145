using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Search;

/// <summary>Key words in context (KWIC): every match centred in its line of text.</summary>
public static class Concordance
{
    /// <summary>A line for every match in an article, in reading order.</summary>
    /// <param name="hit">The article found.</param>
    /// <param name="article">Its text.</param>
    /// <param name="highlighter">What matches.</param>
    /// <param name="width">The most characters on each side.</param>
    public static IEnumerable<ConcordanceLine> Lines(SearchHit hit, ParsedArticle article, Highlighter highlighter, int width = 24)
    {
        ArgumentNullException.ThrowIfNull(hit);
        ArgumentNullException.ThrowIfNull(highlighter);
        highlighter = highlighter.In(article);
        int number = 0;
        foreach (FieldText part in ArticleFields.Of(article))
        {
            foreach (TextSpan match in highlighter.Find(part.Field, part.Text))
            {
                int left = Math.Max(0, match.Start - width);
                int right = Math.Min(part.Text.Length, match.End + width);
                if (left > 0 && char.IsLowSurrogate(part.Text[left])) left++;
                if (right < part.Text.Length && char.IsLowSurrogate(part.Text[right])) right--;
                yield return new ConcordanceLine(
                    hit, ++number, part.Field, part.Text[left..match.Start], part.Text[match.Start..match.End], part.Text[match.End..right]);
            }
        }
    }

    /// <summary>Sorts lines; those that are alike stay in the order given.</summary>
    public static IReadOnlyList<ConcordanceLine> Sort(IEnumerable<ConcordanceLine> lines, ConcordanceOrder order)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return order switch
        {
            ConcordanceOrder.Left => [.. lines.OrderBy(line => Reversed(line.Left), StringComparer.Ordinal)],
            ConcordanceOrder.Right => [.. lines.OrderBy(line => line.Right, StringComparer.Ordinal)],
            _ => [.. lines],
        };
    }

    private static string Reversed(string text)
    {
        char[] characters = text.ToCharArray();
        Array.Reverse(characters);
        return new string(characters);
    }
}

/// <summary>The orders of a concordance.</summary>
public enum ConcordanceOrder
{
    /// <summary>In the order of the articles, by date one way or the other.</summary>
    Date,

    /// <summary>By what stands before the match, read from the match outwards.</summary>
    Left,

    /// <summary>By what stands after the match.</summary>
    Right,
}

/// <summary>A match in its line of text.</summary>
/// <param name="Hit">The article.</param>
/// <param name="Number">Which of the article's matches it is, from 1.</param>
/// <param name="Field">The field the match stands in.</param>
/// <param name="Left">What stands before it.</param>
/// <param name="Match">The match as printed.</param>
/// <param name="Right">What stands after it.</param>
public sealed record ConcordanceLine(SearchHit Hit, int Number, SearchField Field, string Left, string Match, string Right);
