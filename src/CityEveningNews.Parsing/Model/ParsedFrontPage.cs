namespace CityEveningNews.Parsing.Model;

/// <summary>What one uploaded text turned out to be: a masthead, its articles, and whatever fits nowhere.</summary>
public sealed record ParsedFrontPage
{
    /// <summary>The masthead, with every field the page states and those that could be deduced.</summary>
    public required ParsedMasthead Masthead { get; init; }

    /// <summary>The articles in order of weight on the page: the lead story first.</summary>
    public required IReadOnlyList<ParsedArticle> Articles { get; init; }

    /// <summary>Source lines that fit nowhere. They are kept, never dropped.</summary>
    public required IReadOnlyList<UnplacedLine> Unplaced { get; init; }

    /// <summary>What the parser was unsure of or found contradictory, in source order.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>Every line of the decoded source, as it came.</summary>
    public required IReadOnlyList<string> SourceLines { get; init; }

    /// <summary>The parser's version: raised whenever its answers may change.</summary>
    public required string ParserVersion { get; init; }
}
