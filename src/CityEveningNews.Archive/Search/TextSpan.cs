namespace CityEveningNews.Archive.Search;

/// <summary>A stretch of a text, in UTF-16 units.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The place after its last character.</summary>
    public int End => Start + Length;
}
