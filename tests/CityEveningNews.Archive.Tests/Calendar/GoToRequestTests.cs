using CityEveningNews.Archive.Calendar;
using CsCheck;

namespace CityEveningNews.Archive.Tests.Calendar;

public class GoToRequestTests
{
    [Theory]
    [InlineData("2021-02-19", "2021-02-19")]
    [InlineData(" 2021-2-19 ", "2021-02-19")]
    [InlineData("2021/2/19", "2021-02-19")]
    [InlineData("2021.02.19", "2021-02-19")]
    [InlineData("20210219", "2021-02-19")]
    [InlineData("２０２１年２月１９日", "2021-02-19")]
    [InlineData("2021年2月19日", "2021-02-19")]
    [InlineData("2021 年 2 月 19 号", "2021-02-19")]
    [InlineData("2021年2月19日 星期五", "2021-02-19")]
    [InlineData("二〇二一年二月十九日", "2021-02-19")]
    [InlineData("二○二一年二月十九日", "2021-02-19")]
    [InlineData("二零二零年十二月三十一日", "2020-12-31")]
    [InlineData("一九八三年五月一日", "1983-05-01")]
    [InlineData("2020-02-29", "2020-02-29")]
    [InlineData("辛丑年正月初八", "2081-02-16 2021-02-19 1961-02-22 1901-02-26")]
    [InlineData("农历辛丑年正月初八", "2081-02-16 2021-02-19 1961-02-22 1901-02-26")]
    [InlineData("2021年正月初八", "2021-02-19")]
    [InlineData("庚子年闰四月廿九", "2020-06-20")]
    [InlineData("庚子年腊月三十", "2081-02-08 2021-02-11")]
    [InlineData("2020年冬月十七", "2020-12-31")]
    [InlineData("2021年八月十五", "2021-09-21")]
    [InlineData("2021年八月二十", "2021-09-26")]
    public void A_day_is_understood_however_it_is_written(string text, string dates) =>
        Assert.Equal(dates, string.Join(' ', Assert.IsType<GoToRequest.Days>(GoToRequest.Parse(text)).Dates.Select(date => date.ToString("yyyy-MM-dd", null))));

    [Theory]
    [InlineData("总第12328期", 12328)]
    [InlineData("第12328期", 12328)]
    [InlineData("12328期", 12328)]
    [InlineData("12328", 12328)]
    [InlineData("总第2021期", 2021)]
    [InlineData("7", 7)]
    public void An_issue_number_is_understood(string text, int number) =>
        Assert.Equal(number, Assert.IsType<GoToRequest.Numbered>(GoToRequest.Parse(text)).IssueNumber);

    [Theory]
    [InlineData("2021-02", 2021, 2)]
    [InlineData("2021年2月", 2021, 2)]
    [InlineData("二〇二一年十二月", 2021, 12)]
    public void A_month_is_understood(string text, int year, int month) => Assert.Equal(new GoToRequest.WholeMonth(year, month), GoToRequest.Parse(text));

    [Theory]
    [InlineData("2021", 2021)]
    [InlineData("2021年", 2021)]
    [InlineData("一九八三年", 1983)]
    public void A_year_is_understood(string text, int year) => Assert.Equal(new GoToRequest.WholeYear(year), GoToRequest.Parse(text));

    [Theory]
    [InlineData("2021-02-29")]
    [InlineData("2021-13-01")]
    [InlineData("2021年2月三十日")]
    [InlineData("2021年闰四月初一")]
    [InlineData("甲丑年正月初一")]
    public void A_day_that_no_calendar_has_is_said_to_be_none(string text) => Assert.IsType<GoToRequest.NoSuchDay>(GoToRequest.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("春节")]
    [InlineData("0")]
    [InlineData("99999999999999999999")]
    [InlineData("2021-02-19'; drop table")]
    public void What_is_not_understood_is_said_so(string? text) => Assert.IsType<GoToRequest.NotUnderstood>(GoToRequest.Parse(text));

    [Fact]
    public void Any_text_is_answered() => Gen.String.Sample(text => GoToRequest.Parse(text) is not null);

    [Fact]
    public void Every_lunar_day_is_found_by_its_name() =>
        Gen.Int[new DateOnly(1949, 1, 1).DayNumber, new DateOnly(2050, 12, 31).DayNumber].Select(DateOnly.FromDayNumber).Sample(date =>
            GoToRequest.Parse(LunarDay.Of(date)!.Value.ToString()) is GoToRequest.Days days && days.Dates.Contains(date));
}
