using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Web.Commands;

/// <summary>Writes a parsed page as one line of JSON, in the shape that docs/parsing.md documents.</summary>
internal static class ParseJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public static void Write(Stream output, string source, ParsedFrontPage page)
    {
        ParsedMasthead m = page.Masthead;
        JsonSerializer.Serialize(output, new
        {
            Source = source,
            m.Publication,
            m.Publisher,
            m.Date,
            m.EndDate,
            m.Weekday,
            m.LunarDate,
            m.IssueNumber,
            m.SerialNumber,
            m.PostalDistributionCode,
            m.PagesToday,
            Edition = m.EditionName,
            m.Organizer,
            m.Founded,
            m.Address,
            m.Postcode,
            m.AnnualPrice,
            m.NewsHotline,
            m.AdvertisingHotline,
            m.Slogan,
            m.Staff,
            MastheadLines = m.Lines.Numbers.Distinct().Where(n => n <= page.SourceLines.Count).Select(n => page.SourceLines[n - 1]),
            Articles = page.Articles.Select(Article),
            Unplaced = page.Unplaced.Select(u => u.Text),
            Diagnostics = page.Diagnostics.Select(d => new { d.Code, d.Message, Lines = d.Lines.Numbers, d.Confidence, d.RunnerUp }),
        }, Options);
        output.Write("\n"u8);
    }

    private static object Article(ParsedArticle a) => new
    {
        Kind = a.Kind.ToString().ToLowerInvariant(),
        Kicker = a.Kicker?.Text,
        Headline = a.Headline?.Text,
        Deck = a.Deck?.Text,
        Reporters = a.Credits.Select(c => c.Name),
        Byline = a.Byline?.Text,
        a.Dateline,
        Standfirst = a.Standfirst?.Text,
        Sections = a.Sections.Select(s => new
        {
            Subhead = s.Subhead?.Text,
            Label = s.Label?.Text,
            Paragraphs = s.Paragraphs.Select(p => p.Text),
        }),
        Jump = a.Jump?.Text,
        Captions = a.Captions.Select(c => c.Text),
    };
}
