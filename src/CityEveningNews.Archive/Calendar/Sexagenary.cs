namespace CityEveningNews.Archive.Calendar;

/// <summary>The cycle of sixty years named by ten stems and twelve branches (干支).</summary>
public static class Sexagenary
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    /// <summary>The name of a lunar year, e.g. 辛丑 for 2021.</summary>
    /// <param name="year">The lunar year, from 4 on, by the Gregorian year it begins in.</param>
    public static string NameOf(int year) => $"{Stems[(year - 4) % 10]}{Branches[(year - 4) % 12]}";

    /// <summary>Every lunar year that can be reckoned and bears the name; none when it is no name of the cycle.</summary>
    public static IEnumerable<int> YearsNamed(string name) =>
        Enumerable.Range(LunarDay.FirstYear, LunarDay.LastYear - LunarDay.FirstYear + 1).Where(year => NameOf(year) == name);
}
