namespace CityEveningNews.Web.Texts;

/// <summary>The words of the pages on which issues and articles are changed, and of their history.</summary>
public sealed class EditingTexts;
