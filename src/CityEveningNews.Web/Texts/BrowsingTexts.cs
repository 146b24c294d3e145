namespace CityEveningNews.Web.Texts;

/// <summary>Names the resources of the calendar and reporter pages: <c>BrowsingTexts.resx</c> in English, <c>BrowsingTexts.zh-CN.resx</c> in Chinese.</summary>
internal sealed class BrowsingTexts;
