using System.Globalization;
using CityEveningNews.Archive.Search.Query;
using CsCheck;

namespace CityEveningNews.Archive.Tests.Search.Query;

public sealed class DateRangeReaderTests
{
    private static readonly DateRangeReader Reader = At("2021-02-19T12:00Z");

    [Theory]
    [InlineData("2021-02-19", "2021-02-19", "2021-02-19")]
    [InlineData("2021/2/19", "2021-02-19", "2021-02-19")]
    [InlineData("2021.2.19", "2021-02-19", "2021-02-19")]
    [InlineData("20210219", "2021-02-19", "2021-02-19")]
    [InlineData(" 2021年2月19日 ", "2021-02-19", "2021-02-19")]
    [InlineData("2021 年 2 月 19 号", "2021-02-19", "2021-02-19")]
    [InlineData("２０２１年２月", "2021-02-01", "2021-02-28")]
    [InlineData("2021-02", "2021-02-01", "2021-02-28")]
    [InlineData("202102", "2021-02-01", "2021-02-28")]
    [InlineData("2021", "2021-01-01", "2021-12-31")]
    [InlineData("2021年", "2021-01-01", "2021-12-31")]
    [InlineData("二〇二一年", "2021-01-01", "2021-12-31")]
    [InlineData("二零二一年二月十九日", "2021-02-19", "2021-02-19")]
    [InlineData("二〇二一年二月", "2021-02-01", "2021-02-28")]
    [InlineData("一九九八年十二月二十五日", "1998-12-25", "1998-12-25")]
    [InlineData("2月19日", "2021-02-19", "2021-02-19")]
    [InlineData("1990年代", "1990-01-01", "1999-12-31")]
    [InlineData("1990s", "1990-01-01", "1999-12-31")]
    [InlineData("90年代", "1990-01-01", "1999-12-31")]
    [InlineData("九十年代", "1990-01-01", "1999-12-31")]
    [InlineData("20世纪80年代", "1980-01-01", "1989-12-31")]
    [InlineData("二十世纪八十年代", "1980-01-01", "1989-12-31")]
    [InlineData("21世紀10年代", "2010-01-01", "2019-12-31")]
    [InlineData("辛丑年", "2021-02-12", "2022-01-31")]
    [InlineData("辛丑年正月", "2021-02-12", "2021-03-12")]
    [InlineData("辛丑年正月初八", "2021-02-19", "2021-02-19")]
    [InlineData("庚子年闰四月初一", "2020-05-23", "2020-05-23")]
    [InlineData("庚子年五月初一", "2020-06-21", "2020-06-21")]
    [InlineData("庚子年臘月三十", "2021-02-11", "2021-02-11")]
    [InlineData("庚子年腊月廿三", "2021-02-04", "2021-02-04")]
    [InlineData("农历2021年正月初八", "2021-02-19", "2021-02-19")]
    [InlineData("农历二〇二一年正月初八", "2021-02-19", "2021-02-19")]
    [InlineData("今天", "2021-02-19", "2021-02-19")]
    [InlineData("today", "2021-02-19", "2021-02-19")]
    [InlineData("昨天", "2021-02-18", "2021-02-18")]
    [InlineData("本周", "2021-02-15", "2021-02-21")]
    [InlineData("上周", "2021-02-08", "2021-02-14")]
    [InlineData("本月", "2021-02-01", "2021-02-28")]
    [InlineData("this month", "2021-02-01", "2021-02-28")]
    [InlineData("上个月", "2021-01-01", "2021-01-31")]
    [InlineData("去年", "2020-01-01", "2020-12-31")]
    [InlineData("February 2021", "2021-02-01", "2021-02-28")]
    [InlineData("Feb 19, 2021", "2021-02-19", "2021-02-19")]
    [InlineData("19 February 2021", "2021-02-19", "2021-02-19")]
    [InlineData("2021-02..2021-05", "2021-02-01", "2021-05-31")]
    [InlineData("2021年2月至5月", "2021-02-01", "2021-05-31")]
    [InlineData("2019年到2021年", "2019-01-01", "2021-12-31")]
    [InlineData("2019—2021", "2019-01-01", "2021-12-31")]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29")]
    [InlineData("1998到2001", "1998-01-01", "2001-12-31")]
    [InlineData("2021年2月19日 星期五", "2021-02-19", "2021-02-19")]
    [InlineData("公元二〇二一年二月十九日（周五）", "2021-02-19", "2021-02-19")]
    [InlineData("农历2020年闰四月", "2020-05-23", "2020-06-20")]
    public void Any_usual_form_is_read(string text, string from, string to) =>
        Assert.Equal(new DateRange(Day(from), Day(to)), Reader.Read(text));

    [Theory]
    [InlineData("2027-01-10T04:00Z", "丁未年", "1967-02-09", "1968-01-29")]
    [InlineData("2027-01-10T04:00Z", "丙午年", "2026-02-17", "2027-02-05")]
    [InlineData("2027-02-05T15:59Z", "丁未年", "1967-02-09", "1968-01-29")]
    [InlineData("2027-02-05T16:00Z", "丁未年", "2027-02-06", "2028-01-25")]
    public void A_year_of_the_cycle_of_sixty_has_begun(string now, string text, string from, string to) =>
        Assert.Equal(new DateRange(Day(from), Day(to)), At(now).Read(text));

    [Theory]
    [InlineData("2021-02-18T15:59Z", "今天", "2021-02-18", "2021-02-18")]
    [InlineData("2021-02-18T16:00Z", "今天", "2021-02-19", "2021-02-19")]
    [InlineData("2021-02-18T16:00Z", "昨天", "2021-02-18", "2021-02-18")]
    [InlineData("2020-12-31T16:00Z", "去年", "2020-01-01", "2020-12-31")]
    [InlineData("2020-12-31T16:00Z", "2月19日", "2021-02-19", "2021-02-19")]
    public void Today_is_the_day_where_the_paper_appears(string now, string text, string from, string to) =>
        Assert.Equal(new DateRange(Day(from), Day(to)), At(now).Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("春节")]
    [InlineData("星期五")]
    [InlineData("公元")]
    [InlineData("2021-13")]
    [InlineData("2021-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("0000-01-01")]
    [InlineData("99999")]
    [InlineData("甲丑年")]
    [InlineData("辛丑年闰正月")]
    [InlineData("辛丑年十三月")]
    [InlineData("2021-05..2021-02")]
    [InlineData("十十十")]
    [InlineData("0年代")]
    public void What_is_no_date_is_no_date(string text) => Assert.Null(Reader.Read(text));

    [Fact]
    public void No_text_makes_it_throw() =>
        Gen.String[Gen.Char["0123456789年月日号世纪代至到.-/~ 一二十〇廿初正腊闰农历辛丑庚子s"], 0, 24].Sample(text =>
        {
            if (Reader.Read(text) is { } range) Assert.True(range.From <= range.To);
        });

    [Fact]
    public void Every_day_is_read_back() =>
        Gen.Int[1, 3_600_000].Sample(number =>
        {
            DateOnly day = DateOnly.FromDayNumber(number);
            return day.Year is < 1000 or > 9998
                || (Reader.Read(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) == DateRange.Day(day)
                    && Reader.Read(day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)) == DateRange.Day(day));
        });

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateRangeReader At(string moment) => new(new Clock(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)));

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
