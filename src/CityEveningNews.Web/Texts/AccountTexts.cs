namespace CityEveningNews.Web.Texts;

/// <summary>Names the resources of accounts: <c>AccountTexts.resx</c> in English, <c>AccountTexts.zh-CN.resx</c> in Chinese.</summary>
internal sealed class AccountTexts;
