namespace CityEveningNews.Archive.Search.Query;

/// <summary>What an article must hold, as a tree.</summary>
public abstract record QueryNode
{
    /// <summary>The words that a match must or may hold, in the order written; those that it must not hold are left out.</summary>
    public IEnumerable<WordNode> WantedWords() => this switch
    {
        WordNode word => [word],
        AllNode all => all.Nodes.SelectMany(node => node.WantedWords()),
        AnyNode any => any.Nodes.SelectMany(node => node.WantedWords()),
        NearNode near => near.Words,
        _ => [],
    };
}

/// <summary>The article holds this text, as one run of characters.</summary>
/// <param name="Text">The text as written, not folded, not empty.</param>
/// <param name="Field">Where it must stand.</param>
public sealed record WordNode(string Text, SearchField Field = SearchField.Any) : QueryNode;

/// <summary>All of these hold.</summary>
/// <param name="Nodes">Two or more.</param>
public sealed record AllNode(IReadOnlyList<QueryNode> Nodes) : QueryNode;

/// <summary>At least one of these holds.</summary>
/// <param name="Nodes">Two or more.</param>
public sealed record AnyNode(IReadOnlyList<QueryNode> Nodes) : QueryNode;

/// <summary>This does not hold.</summary>
/// <param name="Node">What must not hold.</param>
public sealed record NotNode(QueryNode Node) : QueryNode;

/// <summary>The words stand near each other, in any order, in one field.</summary>
/// <param name="Words">Two or more, all of one field.</param>
/// <param name="Distance">The most characters between the end of one word and the start of the next, from 0.</param>
public sealed record NearNode(IReadOnlyList<WordNode> Words, int Distance) : QueryNode;

/// <summary>The parts of an article that a query can name.</summary>
public enum SearchField
{
    /// <summary>Any part.</summary>
    Any,

    /// <summary>主题.</summary>
    Headline,

    /// <summary>引题.</summary>
    Kicker,

    /// <summary>副题.</summary>
    Deck,

    /// <summary>小标题.</summary>
    Subhead,

    /// <summary>署名: the byline as printed and the people it names.</summary>
    Reporter,

    /// <summary>导语, paragraphs and captions.</summary>
    Body,
}
