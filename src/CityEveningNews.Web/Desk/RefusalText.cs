using CityEveningNews.Archive.Ingest;
using CityEveningNews.Web.Texts;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Desk;

/// <summary>Says in an editor's language why a file was refused.</summary>
internal static class RefusalText
{
    /// <summary>The message of a code, of its kind where the code has kinds (<c>binary</c>); what has no translation is said in English.</summary>
    public static string Say(IStringLocalizer<UploadTexts> text, Refusal refusal)
    {
        object[] details = [.. refusal.Details];
        string kind = refusal is { Code: "binary", Details: [var only, ..] } ? $".{only}" : "";
        LocalizedString said = text[$"Refusal.{refusal.Code}{kind}", details];
        string message = said.ResourceNotFound ? refusal.Message : said.Value;
        return refusal.Line is { } line ? text["Line", line, message].Value : message;
    }
}
