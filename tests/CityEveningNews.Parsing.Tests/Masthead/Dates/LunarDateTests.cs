using CityEveningNews.Parsing.Masthead.Dates;
using CsCheck;

namespace CityEveningNews.Parsing.Tests.Masthead.Dates;

public class LunarDateTests
{
    // New years, leap months, full-moon festivals and year ends anybody can look up.
    [Theory]
    [InlineData("2021-02-12", "辛丑年正月初一")]
    [InlineData("2021-02-11", "庚子年十二月三十")]
    [InlineData("2020-05-23", "庚子年闰四月初一")]
    [InlineData("2023-03-22", "癸卯年闰二月初一")]
    [InlineData("2024-02-10", "甲辰年正月初一")]
    [InlineData("1949-10-01", "己丑年八月初十")]
    [InlineData("2000-02-05", "庚辰年正月初一")]
    [InlineData("2016-09-15", "丙申年八月十五")]
    [InlineData("2033-12-22", "癸丑年闰十一月初一")]
    [InlineData("2021-02-19", "辛丑年正月初八")]
    [InlineData("2022-06-03", "壬寅年五月初五")]
    public void A_solar_day_has_its_lunar_date_and_back(string solar, string lunar)
    {
        DateOnly day = DateOnly.Parse(solar, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(lunar, LunarDate.FromSolar(day).ToString());
        Assert.True(LunarDate.TryParse(lunar, day.AddDays(200), out LunarDate parsed));
        Assert.Equal(day, parsed.ToSolar());
    }

    [Theory]
    [InlineData("农历辛丑年正月初八", "2021-02-19")]
    [InlineData("农历正月初八", "2021-02-19")]
    [InlineData("夏历辛丑牛年正月初八", "2021-02-19")]
    [InlineData("農曆辛丑年正月初八", "2021-02-19")]
    [InlineData("二〇二一年正月初八", "2021-02-19")]
    [InlineData("庚子年腊月廿三", "2021-02-04")]
    [InlineData("庚子年冬月十五", "2020-12-29")]
    [InlineData("辛丑年三月二十九", "2021-05-10")]
    [InlineData("阴历闰四月初三", "2020-05-25")]
    public void Lunar_dates_are_read_as_papers_print_them(string text, string solar)
    {
        Assert.True(LunarDate.TryParse(text, new DateOnly(2021, 1, 1), out LunarDate lunar));
        Assert.Equal(solar, lunar.ToSolar()?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("农历")]
    [InlineData("辛丑年")]
    [InlineData("辛丑年十三月初八")]
    [InlineData("辛丑年正月初八开市")]
    [InlineData("甲丑年正月初八")]
    public void What_is_no_lunar_date_is_refused(string text) => Assert.False(LunarDate.TryParse(text, new DateOnly(2021, 1, 1), out _));

    [Fact]
    public void There_and_back_again_is_the_same_day()
    {
        Gen.Int[LunarDate.MinDate.DayNumber, LunarDate.MaxDate.DayNumber].Select(DateOnly.FromDayNumber).Sample(day =>
        {
            LunarDate lunar = LunarDate.FromSolar(day);
            Assert.Equal(day, lunar.ToSolar());
            Assert.True(LunarDate.TryParse(lunar.ToString(), day, out LunarDate parsed));
            Assert.Equal(lunar, parsed);
        });
    }

    [Theory]
    [InlineData("2021年2月19日", "2021-02-19")]
    [InlineData("2021年02月19日", "2021-02-19")]
    [InlineData("2021 年 2 月 19 日", "2021-02-19")]
    [InlineData("二〇二一年二月十九日", "2021-02-19")]
    [InlineData("二○一六年十一月三十日", "2016-11-30")]
    [InlineData("一九八三年五月一日", "1983-05-01")]
    [InlineData("2021.2.19", "2021-02-19")]
    [InlineData("2021-02-19", "2021-02-19")]
    [InlineData("2021/2/19", "2021-02-19")]
    [InlineData("2022年4月16/17日", "2022-04-16")]
    [InlineData("2022年4月30日/5月1日", "2022-04-30")]
    [InlineData("2021年2月30日", null)]
    [InlineData("2021年13月1日", null)]
    [InlineData("2021年2月", null)]
    [InlineData("2021年2月19日星期五", null)]
    public void Solar_dates_are_read_as_papers_print_them(string text, string? expected)
    {
        bool read = SolarDateText.TryParse(text, out DateOnly date);
        Assert.Equal(expected, read ? date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null);
    }
}
