namespace CityEveningNews.Web.Texts;

/// <summary>Names the resources of the editors' desk: <c>DeskTexts.resx</c> in English, <c>DeskTexts.zh-CN.resx</c> in Chinese.</summary>
internal sealed class DeskTexts;
