namespace CityEveningNews.Parsing.Model;

/// <summary>Choices an editor made that the parser must keep to when it reads the page again.</summary>
public sealed record ParseHints
{
    /// <summary>No choices.</summary>
    public static readonly ParseHints None = new();

    /// <summary>Joins that are settled: the line that ends a fragment → the line that goes on with it.</summary>
    public IReadOnlyDictionary<int, int> Joins { get; init; } = new Dictionary<int, int>();
}
