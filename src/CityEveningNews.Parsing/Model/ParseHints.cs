namespace CityEveningNews.Parsing.Model;

/// <summary>Choices an editor made that the parser must keep to when it reads the page again.</summary>
public sealed record ParseHints
{
    /// <summary>No choices.</summary>
    public static readonly ParseHints None = new();

    /// <summary>For <see cref="Joins"/>: the fragment ends here, and nothing goes on with it.</summary>
    public const int NoLine = 0;

    /// <summary>Joins that are settled: the line that ends a fragment → the line that goes on with it, or <see cref="NoLine"/>.</summary>
    public IReadOnlyDictionary<int, int> Joins { get; init; } = new Dictionary<int, int>();
}
