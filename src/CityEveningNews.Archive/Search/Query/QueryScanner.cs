using System.Globalization;
using CityEveningNews.Archive.Search.Analysis;

namespace CityEveningNews.Archive.Search.Query;

/// <summary>Cuts a query into its tokens. Every character is part of one token or of the space between them.</summary>
internal static class QueryScanner
{
    private static readonly Dictionary<string, SearchField> Fields = new(StringComparer.Ordinal)
    {
        ["标题"] = SearchField.Headline,
        ["主题"] = SearchField.Headline,
        ["headline"] = SearchField.Headline,
        ["title"] = SearchField.Headline,
        ["引题"] = SearchField.Kicker,
        ["kicker"] = SearchField.Kicker,
        ["副题"] = SearchField.Deck,
        ["deck"] = SearchField.Deck,
        ["小标题"] = SearchField.Subhead,
        ["subhead"] = SearchField.Subhead,
        ["记者"] = SearchField.Reporter,
        ["署名"] = SearchField.Reporter,
        ["作者"] = SearchField.Reporter,
        ["reporter"] = SearchField.Reporter,
        ["author"] = SearchField.Reporter,
        ["正文"] = SearchField.Body,
        ["body"] = SearchField.Body,
    };

    /// <summary>Cuts a query into its tokens.</summary>
    public static List<QueryToken> Scan(string text)
    {
        var tokens = new List<QueryToken>();
        for (int i = 0; i < text.Length;)
        {
            if (IsSpace(text[i])) i++;
            else if (CloserOf(text[i]) is { } closer) ScanPhrase(text, closer, ref i, tokens);
            else if (IsOpen(text[i])) Add(tokens, new(QueryTokenKind.Open), ref i);
            else if (IsClose(text[i])) ScanClose(text, ref i, tokens);
            else if (IsMinus(text[i]) && i + 1 < text.Length && !IsSpace(text[i + 1])) Add(tokens, new(QueryTokenKind.Not), ref i);
            else ScanWord(text, ref i, tokens);
        }

        return tokens;
    }

    private static void ScanPhrase(string text, string closers, ref int i, List<QueryToken> tokens)
    {
        int end = text.AsSpan(i + 1).IndexOfAny(closers);
        if (end < 0)
        {
            // The mark is dropped; what follows it is read on as words.
            Add(tokens, new(QueryTokenKind.Unclosed), ref i);
            return;
        }

        tokens.Add(new(QueryTokenKind.Phrase, text.Substring(i + 1, end).Trim()));
        i += end + 2;
    }

    private static void ScanClose(string text, ref int i, List<QueryToken> tokens)
    {
        Add(tokens, new(QueryTokenKind.Close), ref i);
        int digits = i + 1;
        if (i >= text.Length || CharacterFolding.Fold(text[i]) != '~') return;
        while (digits < text.Length && char.IsAsciiDigit(CharacterFolding.Fold(text[digits]))) digits++;
        if (digits == i + 1) return;
        // A number too long for an int is surely greater than the greatest distance.
        int distance = int.TryParse(CharacterFolding.Fold(text[(i + 1)..digits]), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? Math.Min(number, QueryParser.MaximumDistance)
            : QueryParser.MaximumDistance;
        tokens.Add(new(QueryTokenKind.Near, Distance: distance));
        i = digits;
    }

    private static void ScanWord(string text, ref int i, List<QueryToken> tokens)
    {
        int start = i;
        while (i < text.Length && !EndsWord(text[i]))
        {
            if (CharacterFolding.Fold(text[i++]) == ':' && Fields.TryGetValue(CharacterFolding.Fold(text[start..(i - 1)]), out SearchField field))
            {
                tokens.Add(new(QueryTokenKind.Field, Field: field));
                return;
            }
        }

        string word = text[start..i];
        switch (word)
        {
            case "OR" or "或" or "|" or "||" or "ＯＲ":
                tokens.Add(new(QueryTokenKind.Or));
                break;
            case "NOT":
                tokens.Add(new(QueryTokenKind.Not));
                break;
            case "AND" or "&" or "&&":
                break;
            default:
                tokens.Add(new(QueryTokenKind.Word, word));
                break;
        }
    }

    private static bool EndsWord(char character) => IsSpace(character) || IsOpen(character) || IsClose(character) || CloserOf(character) is not null;

    private static bool IsSpace(char character) => char.IsWhiteSpace(character) || char.IsControl(character);

    private static bool IsOpen(char character) => character is '(' or '（';

    private static bool IsClose(char character) => character is ')' or '）';

    private static bool IsMinus(char character) => character is '-' or '－' or '−';

    /// <summary>The marks that close a phrase which this mark opens; null when it opens none. Both Chinese marks do either, as people type them.</summary>
    private static string? CloserOf(char character) => character switch
    {
        '"' or '＂' or '“' or '”' or '„' => "\"＂“”",
        '「' => "」",
        '『' => "』",
        _ => null,
    };

    private static void Add(List<QueryToken> tokens, QueryToken token, ref int i)
    {
        tokens.Add(token);
        i++;
    }
}

/// <summary>A token of a query.</summary>
internal readonly record struct QueryToken(
    QueryTokenKind Kind, string Text = "", SearchField Field = SearchField.Any, int Distance = 0);

/// <summary>The kinds of token.</summary>
internal enum QueryTokenKind
{
    Word,
    Phrase,
    Field,
    Or,
    Not,
    Open,
    Close,
    Near,
    Unclosed,
}
