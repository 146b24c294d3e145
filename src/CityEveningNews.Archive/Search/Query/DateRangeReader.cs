using System.Globalization;
using System.Text.RegularExpressions;
using CityEveningNews.Archive.Calendar;
using CityEveningNews.Archive.Search.Analysis;

namespace CityEveningNews.Archive.Search.Query;

/// <summary>
/// Reads a day, month, year, decade or stretch of days in any usual form: 2021-02-19, 2021年2月, 1990年代, 二〇二一年二月十九日,
/// 辛丑年正月初八, 2021年2月19日星期五, 今天, February 2021, 2021-02..2021-05.
/// </summary>
public sealed partial class DateRangeReader(TimeProvider time)
{
    /// <summary>The longest text that is looked at, in characters.</summary>
    public const int MaximumLength = 64;

    private static readonly string[] EnglishDays = ["d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy"];
    private static readonly string[] EnglishMonths = ["MMMM yyyy", "MMM yyyy"];

    /// <summary>Reads a text; null when it is no date.</summary>
    public DateRange? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaximumLength) return null;
        string folded = CharacterFolding.Fold(text.Trim());
        return ReadOne(folded) ?? ReadStretch(folded);
    }

    private DateRange? ReadOne(string folded)
    {
        if (ReadEnglish(folded) is { } english) return english;
        string tight = Framed().Match(Spaces().Replace(folded, "")).Groups["date"].Value;
        return ReadRelative(tight) ?? ReadLunar(tight) ?? ReadSolar(ChineseNumerals.ToArabic(tight));
    }

    /// <summary>From one date to another; the second may leave out the year that the first names.</summary>
    private DateRange? ReadStretch(string folded)
    {
        if (Stretch().Match(folded) is not { Success: true } match) return null;
        if (ReadOne(match.Groups["from"].Value) is not { } first) return null;
        string end = match.Groups["to"].Value;
        string year = first.From.Year.ToString(CultureInfo.InvariantCulture);
        string inYear = MonthFirst().IsMatch(ChineseNumerals.ToArabic(Spaces().Replace(end, ""))) ? $"{year}年{end}" : end;
        return ReadOne(inYear) is { } last && last.To >= first.From ? first with { To = last.To } : null;
    }

    private DateRange? ReadRelative(string text)
    {
        DateOnly today = PaperDay.Today(time);
        DateOnly monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        DateOnly lastMonth = today.AddMonths(-1);
        return text switch
        {
            "今天" or "今日" or "today" => DateRange.Day(today),
            "昨天" or "昨日" or "yesterday" => DateRange.Day(today.AddDays(-1)),
            "前天" => DateRange.Day(today.AddDays(-2)),
            "本周" or "这周" or "本星期" or "thisweek" => new DateRange(monday, monday.AddDays(6)),
            "上周" or "上星期" or "lastweek" => new DateRange(monday.AddDays(-7), monday.AddDays(-1)),
            "本月" or "这个月" or "thismonth" => DateRange.Month(today.Year, today.Month),
            "上月" or "上个月" or "lastmonth" => DateRange.Month(lastMonth.Year, lastMonth.Month),
            "今年" or "本年" or "thisyear" => DateRange.Year(today.Year),
            "去年" or "lastyear" => DateRange.Year(today.Year - 1),
            "前年" => DateRange.Year(today.Year - 2),
            _ => null,
        };
    }

    private DateRange? ReadLunar(string text)
    {
        if (Lunar().Match(text) is not { Success: true } match) return null;
        string name = match.Groups["name"].Value;
        int? year = name.Length > 0
            ? LunarRange.YearNamed(name, PaperDay.Today(time))
            : Number(ChineseNumerals.ToArabic(match.Groups["year"].Value));
        if (year is null) return null;
        int? month = match.Groups["month"].Value switch
        {
            "" => null,
            "正" => 1,
            "冬" => 11,
            "腊" => 12,
            string numeral => Number(ChineseNumerals.ToArabic(numeral)),
        };
        int? day = match.Groups["day"].Success ? Number(ChineseNumerals.ToArabic(match.Groups["day"].Value)) : null;
        return LunarRange.Of(year.Value, month, match.Groups["leap"].Success, day);
    }

    private DateRange? ReadSolar(string text)
    {
        if (Decade().Match(text) is { Success: true } decade) return OfDecade(decade);
        Match match = Solar().Match(text) is { Success: true } solar ? solar : Compact().Match(text);
        if (!match.Success) return null;
        int year = match.Groups["year"].Success ? Number(match.Groups["year"].Value) ?? 0 : PaperDay.Today(time).Year;
        if (year is < 1 or > 9998) return null;
        if (Number(match.Groups["month"].Value) is not { } month) return match.Groups["month"].Success ? null : DateRange.Year(year);
        if (month is < 1 or > 12) return null;
        if (Number(match.Groups["day"].Value) is not { } day) return DateRange.Month(year, month);
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? DateRange.Day(new DateOnly(year, month, day)) : null;
    }

    /// <summary>1990年代, 20世纪90年代, 1990s; 90年代 alone is the twentieth century's, 20年代 and earlier ones this century's.</summary>
    private static DateRange? OfDecade(Match match)
    {
        int decade = Number(match.Groups["decade"].Value) ?? 0;
        if (match.Groups["century"].Success)
        {
            if (decade > 90) return null;
            decade += ((Number(match.Groups["century"].Value) ?? 0) - 1) * 100;
        }
        else if (decade < 100)
        {
            decade += decade >= 30 ? 1900 : 2000;
        }

        return decade is >= 1000 and <= 9980 && decade % 10 == 0 ? new DateRange(new DateOnly(decade, 1, 1), new DateOnly(decade + 9, 12, 31)) : null;
    }

    private static DateRange? ReadEnglish(string text)
    {
        string plain = text.Replace(",", " ", StringComparison.Ordinal);
        const DateTimeStyles Spaced = DateTimeStyles.AllowWhiteSpaces;
        if (DateOnly.TryParseExact(plain, EnglishDays, CultureInfo.InvariantCulture, Spaced, out DateOnly day)) return DateRange.Day(day);
        return DateOnly.TryParseExact(plain, EnglishMonths, CultureInfo.InvariantCulture, Spaced, out DateOnly month)
            ? DateRange.Month(month.Year, month.Month)
            : null;
    }

    private static int? Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>A date as a masthead prints it: 公元 before it and the weekday after it say nothing new.</summary>
    [GeneratedRegex(@"^(?:公元)?(?<date>.*?)(?:\(?(?:星期|周|礼拜)[一二三四五六日天]\)?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Framed();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?<from>.+?)\s*(?:\.\.+|至|到|~|—+|–|\bto\b)\s*(?<to>.+)$", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Stretch();

    [GeneratedRegex(@"^\d{1,2}月", RegexOptions.ExplicitCapture)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"^(?:农历|阴历|夏历)?(?:(?<name>[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])|(?<=历)(?<year>\d{4}|[〇零一二三四五六七八九]{4}))年"
        + @"(?:(?<leap>闰)?(?<month>正|冬|腊|\d{1,2}|[一二三四五六七八九十]{1,2})月(?:初?(?<day>\d{1,2}|[一二三四五六七八九十廿卅]{1,3})日?)?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Lunar();

    [GeneratedRegex(@"^(?:(?<century>\d{1,2})世纪)?(?<decade>\d{2}|\d{4})(?:年代|s)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Decade();

    [GeneratedRegex(@"^(?:(?<year>\d{4})年?$|(?<year>\d{4})年(?<month>\d{1,2})月?$|(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号]?)?$"
        + @"|(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})(?:\k<mark>(?<day>\d{1,2}))?$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Solar();

    [GeneratedRegex(@"^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Compact();
}
