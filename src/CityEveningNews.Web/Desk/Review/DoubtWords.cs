using System.Globalization;
using CityEveningNews.Web.Texts;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Desk.Review;

/// <summary>Says what is doubtful in the reader's language; a doubt the desk has no words for, in the parser's own.</summary>
internal static class DoubtWords
{
    public static string Of(Doubt doubt, IStringLocalizer<DeskTexts> text)
    {
        object[] about = doubt.Join is { } join
            ? [join.TailLine, join.ChosenHeadLine]
            : [.. doubt.About];
        LocalizedString words = text[$"Doubt.{doubt.Code}"];
        return words.ResourceNotFound ? doubt.Message : string.Format(CultureInfo.CurrentCulture, words.Value, about);
    }
}
