using CityEveningNews.Archive.Calendar;
using CsCheck;

namespace CityEveningNews.Archive.Tests.Calendar;

public class LunarDayTests
{
    [Theory]
    [InlineData("2021-02-19", "辛丑年正月初八")]
    [InlineData("2021-02-12", "辛丑年正月初一")]
    [InlineData("2021-02-11", "庚子年十二月三十")]
    [InlineData("2020-12-31", "庚子年十一月十七")]
    [InlineData("2020-02-29", "庚子年二月初七")]
    [InlineData("2020-05-22", "庚子年四月三十")]
    [InlineData("2020-05-23", "庚子年闰四月初一")]
    [InlineData("2020-06-20", "庚子年闰四月廿九")]
    [InlineData("2020-06-21", "庚子年五月初一")]
    [InlineData("2033-12-22", "癸丑年闰十一月初一")]
    [InlineData("1983-05-01", "癸亥年三月十九")]
    [InlineData("2023-03-22", "癸卯年闰二月初一")]
    public void A_date_has_its_lunar_day(string date, string lunar) => Assert.Equal(lunar, LunarDay.Of(DateOnly.Parse(date, null))?.ToString());

    [Fact]
    public void What_cannot_be_reckoned_is_null()
    {
        Assert.Null(LunarDay.Of(new DateOnly(1900, 12, 31)));
        Assert.Null(LunarDay.Of(DateOnly.MaxValue));
        Assert.Null(new LunarDay(2021, 4, true, 1).ToDate());
        Assert.Null(new LunarDay(2021, 1, false, 30).ToDate());
        Assert.Null(new LunarDay(2021, 13, false, 1).ToDate());
    }

    [Fact]
    public void Every_date_comes_back_from_its_lunar_day() =>
        Gen.Int[new DateOnly(1901, 2, 19).DayNumber, new DateOnly(2101, 1, 28).DayNumber].Select(DateOnly.FromDayNumber)
            .Sample(date => LunarDay.Of(date)?.ToDate() == date);

    [Theory]
    [InlineData("2021-02-12", "春节")]
    [InlineData("2021-02-11", "除夕")]
    [InlineData("2022-01-31", "除夕")]
    [InlineData("2021-02-26", "元宵节")]
    [InlineData("2021-04-04", "清明节")]
    [InlineData("2019-04-05", "清明节")]
    [InlineData("2021-06-14", "端午节")]
    [InlineData("2021-09-21", "中秋节")]
    [InlineData("2020-10-01", "中秋节 国庆节")]
    [InlineData("2021-12-21", "冬至")]
    [InlineData("2004-02-29", "")]
    [InlineData("2021-12-31", "")]
    [InlineData("1983-09-10", "")]
    [InlineData("1985-09-10", "教师节")]
    [InlineData("1995-10-09", "")]
    public void A_day_has_its_festivals(string date, string names) =>
        Assert.Equal(names, string.Join(' ', Festival.Of(DateOnly.Parse(date, null)).Select(festival => festival.Name)));

    [Theory]
    [InlineData(1949)]
    [InlineData(2000)]
    [InlineData(2021)]
    [InlineData(2050)]
    public void A_year_has_each_solar_term_once(int year)
    {
        string[] terms = [.. Enumerable.Range(0, 365).Select(new DateOnly(year, 1, 1).AddDays).Select(SolarTerm.Of).OfType<string>()];
        Assert.Equal(24, terms.Length);
        Assert.Equal(24, terms.Distinct().Count());
        Assert.Equal("小寒", terms[0]);
    }
}
