namespace CityEveningNews.Web.Texts;

/// <summary>Names the resources of the words every page uses: <c>SiteTexts.resx</c> in English, <c>SiteTexts.zh-CN.resx</c> in Chinese.</summary>
internal sealed class SiteTexts;
