namespace CityEveningNews.Archive.Search.Query;

/// <summary>A query as it was read.</summary>
/// <param name="Text">The query as written.</param>
/// <param name="Root">What an article must hold; null when the query holds no word: every article matches.</param>
/// <param name="Notes">What a reader should know of how the query was read.</param>
public sealed record ParsedQuery(string Text, QueryNode? Root, IReadOnlyList<QueryNote> Notes)
{
    /// <summary>The words that matches are marked by, each once.</summary>
    public IReadOnlyList<WordNode> Words => Root is null ? [] : [.. Root.WantedWords().Distinct()];
}

/// <summary>What a reader should know of how a query was read.</summary>
public enum QueryNote
{
    /// <summary>A quotation mark or a bracket has no partner: all is searched as plain words.</summary>
    Unbalanced,

    /// <summary>An OR, a minus or a field has nothing to stand for: all is searched as plain words.</summary>
    Incomplete,

    /// <summary>Near joins words, not groups: all is searched as plain words.</summary>
    NearGroups,

    /// <summary>Near joins more than <see cref="QueryParser.MaximumNearWords"/> words: the further ones must only occur.</summary>
    NearTooLong,

    /// <summary>Brackets stand too deep in one another: all is searched as plain words.</summary>
    TooDeep,

    /// <summary>The query holds signs of the language and no word: it is searched as it is written.</summary>
    AsWritten,

    /// <summary>The query is longer than <see cref="QueryParser.MaximumLength"/>: its end is left out.</summary>
    TooLong,

    /// <summary>The query has more than <see cref="QueryParser.MaximumWords"/> words: the last are left out.</summary>
    TooManyWords,
}
