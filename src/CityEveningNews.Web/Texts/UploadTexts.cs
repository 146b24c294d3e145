namespace CityEveningNews.Web.Texts;

/// <summary>Names the resources of uploads and their batches: <c>UploadTexts.resx</c> in English, <c>UploadTexts.zh-CN.resx</c> in Chinese.</summary>
internal sealed class UploadTexts;
