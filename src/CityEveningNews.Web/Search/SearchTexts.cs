namespace CityEveningNews.Web.Search;

/// <summary>Names the resources of the search pages' words.</summary>
internal sealed class SearchTexts;
