using System.Globalization;

namespace CityEveningNews.Archive.Calendar;

/// <summary>A festival or public day, by its names in Chinese and English.</summary>
/// <param name="Name">The Chinese name.</param>
/// <param name="EnglishName">The English name.</param>
public sealed record Festival(string Name, string EnglishName)
{
    // 小年 is kept on the 23rd in the north, where the paper is made.
    private static readonly Dictionary<(int Month, int Day), Festival> Lunar = new()
    {
        [(1, 1)] = new("春节", "Spring Festival"),
        [(1, 15)] = new("元宵节", "Lantern Festival"),
        [(2, 2)] = new("龙抬头", "Dragon Raises Its Head"),
        [(5, 5)] = new("端午节", "Dragon Boat Festival"),
        [(7, 7)] = new("七夕", "Qixi"),
        [(7, 15)] = new("中元节", "Ghost Festival"),
        [(8, 15)] = new("中秋节", "Mid-Autumn Festival"),
        [(9, 9)] = new("重阳节", "Double Ninth Festival"),
        [(12, 8)] = new("腊八", "Laba Festival"),
        [(12, 23)] = new("小年", "Little New Year"),
    };

    // The year says since when the day has been kept.
    private static readonly Dictionary<(int Month, int Day), (int Since, Festival Festival)> Solar = new()
    {
        [(1, 1)] = (1912, new("元旦", "New Year’s Day")),
        [(3, 8)] = (1924, new("妇女节", "Women’s Day")),
        [(3, 12)] = (1979, new("植树节", "Arbor Day")),
        [(5, 1)] = (1920, new("劳动节", "Labour Day")),
        [(5, 4)] = (1939, new("青年节", "Youth Day")),
        [(6, 1)] = (1950, new("儿童节", "Children’s Day")),
        [(7, 1)] = (1938, new("建党节", "Party Founding Day")),
        [(8, 1)] = (1933, new("建军节", "Army Day")),
        [(9, 10)] = (1985, new("教师节", "Teachers’ Day")),
        [(10, 1)] = (1949, new("国庆节", "National Day")),
        [(11, 8)] = (2000, new("记者节", "Journalists’ Day")),
    };

    private static readonly Festival NewYearsEve = new("除夕", "Chinese New Year’s Eve");
    private static readonly Festival TombSweeping = new("清明节", "Tomb-Sweeping Day");
    private static readonly Festival WinterSolstice = new("冬至", "Winter Solstice");

    /// <summary>The name in a language: the Chinese one in Chinese, else the English.</summary>
    public string NameIn(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "zh" ? Name : EnglishName;
    }

    /// <summary>The festivals of a day, the lunar ones first. A leap month has none of its own.</summary>
    public static IReadOnlyList<Festival> Of(DateOnly date)
    {
        var festivals = new List<Festival>();
        if (LunarDay.Of(date) is { IsLeap: false } lunar)
        {
            if (Lunar.TryGetValue((lunar.Month, lunar.Day), out Festival? festival)) festivals.Add(festival);
        }

        if (LunarDay.Of(date) is { IsNewYearsEve: true }) festivals.Add(NewYearsEve);
        if (Solar.TryGetValue((date.Month, date.Day), out (int Since, Festival Festival) solar) && date.Year >= solar.Since) festivals.Add(solar.Festival);
        string? term = date.Month is 4 or 12 ? SolarTerm.Of(date) : null;
        if (term == "清明") festivals.Add(TombSweeping);
        if (term == "冬至") festivals.Add(WinterSolstice);
        return festivals;
    }
}
