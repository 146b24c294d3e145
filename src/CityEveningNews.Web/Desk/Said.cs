using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CityEveningNews.Web.Desk;

/// <summary>What an editor's act did, kept until the page that follows it has said so.</summary>
internal static class Said
{
    /// <summary>Where it is kept.</summary>
    public const string Key = "said";

    /// <summary>Keeps it.</summary>
    public static void Say(this ITempDataDictionary data, string words) => data[Key] = words;
}
