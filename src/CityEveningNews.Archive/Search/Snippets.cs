using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Search;

/// <summary>Cuts the best pieces around matches out of an article.</summary>
public static class Snippets
{
    /// <summary>Up to <paramref name="most"/> pieces of about <paramref name="length"/> characters, in reading order, those with most matches chosen.</summary>
    /// <remarks>Headlines, kickers, decks and bylines are shown whole beside the snippets, so pieces are of the body and subheads only.</remarks>
    public static IReadOnlyList<Snippet> Of(ParsedArticle article, Highlighter highlighter, int most = 3, int length = 80)
    {
        ArgumentNullException.ThrowIfNull(highlighter);
        highlighter = highlighter.In(article);
        var pieces = new List<Snippet>();
        Snippet? opening = null;
        foreach (FieldText part in ArticleFields.Of(article))
        {
            if (part.Field is not (SearchField.Body or SearchField.Subhead)) continue;
            if (part.Field == SearchField.Body) opening ??= Cut(part, new TextSpan(0, 0), [], length, 0).Piece;
            AddPieces(pieces, part, highlighter.Find(part.Field, part.Text), length);
        }

        if (pieces.Count == 0) return opening is null ? [] : [opening];
        return [.. pieces.Select((piece, place) => (piece, place))
            .OrderByDescending(p => p.piece.Matches.Count).ThenBy(p => p.place).Take(most)
            .OrderBy(p => p.place).Select(p => p.piece)];
    }

    private static void AddPieces(List<Snippet> pieces, FieldText part, IReadOnlyList<TextSpan> matches, int length)
    {
        int shown = 0;
        for (int i = 0; i < matches.Count;)
        {
            int last = i;
            while (last + 1 < matches.Count && matches[last + 1].End - matches[i].Start <= length * 3 / 4) last++;
            (Snippet piece, shown) = Cut(part, new TextSpan(matches[i].Start, matches[last].End - matches[i].Start), matches, length, shown);
            pieces.Add(piece);
            i = last + 1;
            // A match that this piece shows already starts none of its own.
            while (i < matches.Count && matches[i].End <= shown) i++;
        }
    }

    /// <summary>A piece around a core that shows nothing before <paramref name="from"/>, and where it ends.</summary>
    private static (Snippet Piece, int End) Cut(FieldText part, TextSpan core, IReadOnlyList<TextSpan> matches, int length, int from)
    {
        string text = part.Text;
        int start = Math.Max(from, core.Start - Math.Max(0, (length - core.Length) / 3));
        int end = Math.Min(text.Length, Math.Max(core.End, start + length));
        start = Math.Max(from, Math.Min(start, end - length));
        foreach (TextSpan match in matches)
        {
            // A match at an edge is shown whole.
            if (match.Start < start && match.End > start) start = match.Start;
            if (match.Start < end && match.End > end) end = match.End;
        }

        if (start > 0 && char.IsLowSurrogate(text[start])) start--;
        if (end < text.Length && char.IsLowSurrogate(text[end])) end++;
        var piece = new Snippet(
            part.Field,
            text[start..end],
            [.. matches.Where(m => m.Start >= start && m.End <= end).Select(m => new TextSpan(m.Start - start, m.Length))],
            start > 0,
            end < text.Length);
        return (piece, end);
    }
}

/// <summary>A piece of an article's text.</summary>
/// <param name="Field">The field it is of.</param>
/// <param name="Text">The text, not encoded.</param>
/// <param name="Matches">The matches within it, in order.</param>
/// <param name="CutBefore">Whether text was left out before it.</param>
/// <param name="CutAfter">Whether text was left out after it.</param>
public sealed record Snippet(SearchField Field, string Text, IReadOnlyList<TextSpan> Matches, bool CutBefore, bool CutAfter);
