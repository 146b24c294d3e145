namespace CityEveningNews.Parsing.Articles;

/// <summary>Where a paper sets its bylines.</summary>
internal enum BylinePlace
{
    /// <summary>After the text.</summary>
    AtEnd,

    /// <summary>Between headline and text.</summary>
    UnderHeadline,
}
