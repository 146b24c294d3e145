using System.Net;
using System.Xml.Linq;
using CityEveningNews.Archive.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Web.Tests.Machines;

public sealed class OaiTests(SampleArchive archive) : IClassFixture<SampleArchive>
{
    private static readonly XNamespace Oai = "http://www.openarchives.org/OAI/2.0/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    [Theory]
    [InlineData("repositoryName", "城市晚报 City Evening News Archive")]
    [InlineData("baseURL", "http://localhost/oai")]
    [InlineData("protocolVersion", "2.0")]
    [InlineData("adminEmail", "webmaster@localhost")]
    [InlineData("earliestDatestamp", "2021-02-20T12:00:00Z")]
    [InlineData("deletedRecord", "persistent")]
    [InlineData("granularity", "YYYY-MM-DDThh:mm:ssZ")]
    public async Task The_archive_says_what_it_is(string element, string value)
    {
        XElement answer = await AskAsync("verb=Identify");
        Assert.Equal(value, answer.Element(Oai + "Identify")!.Element(Oai + element)!.Value);
        Assert.Equal("2021-02-20T12:00:00Z", answer.Element(Oai + "responseDate")!.Value);
        Assert.Equal("Identify", answer.Element(Oai + "request")!.Attribute("verb")!.Value);
    }

    [Theory]
    [InlineData("", "badVerb")]
    [InlineData("verb=", "badVerb")]
    [InlineData("verb=identify", "badVerb")]
    [InlineData("verb=Identify&verb=Identify", "badVerb")]
    [InlineData("verb=Identify&from=2021-01-01", "badArgument")]
    [InlineData("verb=ListRecords", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=2021", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=2021-02-30", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=2021-02-20&until=2021-02-19", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=2021-02-20&until=2021-02-21T00:00:00Z", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=1.2.3.4", "badArgument")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc", "badArgument")]
    [InlineData("verb=GetRecord&identifier=oai:localhost:20210219-1", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=marcxml", "cannotDisseminateFormat")]
    [InlineData("verb=GetRecord&metadataPrefix=mods&identifier=oai:localhost:20210219-1", "cannotDisseminateFormat")]
    [InlineData("verb=ListRecords&resumptionToken=", "badResumptionToken")]
    [InlineData("verb=ListRecords&resumptionToken=tomorrow", "badResumptionToken")]
    [InlineData("verb=ListIdentifiers&resumptionToken=1.2.3.-4", "badResumptionToken")]
    [InlineData("verb=ListIdentifiers&resumptionToken=1.2.99999999999999999.4", "badResumptionToken")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:20210219-9", "idDoesNotExist")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:20210223-1", "idDoesNotExist")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere:20210219-1", "idDoesNotExist")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=", "idDoesNotExist")]
    [InlineData("verb=ListMetadataFormats&identifier=oai:localhost:nothing", "idDoesNotExist")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=2021-02-21", "noRecordsMatch")]
    [InlineData("verb=ListIdentifiers&metadataPrefix=oai_dc&until=2021-02-20T11:59:59Z", "noRecordsMatch")]
    [InlineData("verb=ListSets", "noSetHierarchy")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&set=sport", "noSetHierarchy")]
    public async Task A_request_that_cannot_be_answered_is_told_why(string query, string code)
    {
        XElement answer = await AskAsync(query);
        XElement error = Assert.Single(answer.Elements(Oai + "error"));
        Assert.Equal(code, error.Attribute("code")!.Value);
        Assert.NotEmpty(error.Value);
        Assert.Equal(code is "badVerb" or "badArgument", !answer.Element(Oai + "request")!.HasAttributes);
    }

    [Fact]
    public async Task A_record_describes_an_article_in_dublin_core()
    {
        XElement answer = await AskAsync("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:20210219-1");
        XElement record = answer.Element(Oai + "GetRecord")!.Element(Oai + "record")!;
        Assert.Equal("oai:localhost:20210219-1", record.Descendants(Oai + "identifier").Single().Value);
        Assert.Equal(["春节后上班第一天"], Values(record, "title"));
        Assert.Equal(["刘佳雪", "王强"], Values(record, "creator"));
        Assert.Equal(["2021-02-19"], Values(record, "date"));
        Assert.Equal(["http://localhost/articles/20210219-1"], Values(record, "identifier"));
        Assert.Equal(["http://localhost/issues/2021-02-19"], Values(record, "relation"));
        Assert.Equal(["城市晚报 总第12328期 头版"], Values(record, "source"));
    }

    [Theory]
    [InlineData("20210219-3")]
    [InlineData("20210224-1")]
    public async Task What_was_taken_back_is_a_deleted_record(string key)
    {
        XElement answer = await AskAsync($"verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:{key}");
        XElement record = answer.Descendants(Oai + "record").Single();
        Assert.Equal("deleted", record.Element(Oai + "header")!.Attribute("status")!.Value);
        Assert.Null(record.Element(Oai + "metadata"));
    }

    [Fact]
    public async Task Records_are_given_in_one_form()
    {
        XElement answer = await AskAsync("verb=ListMetadataFormats&identifier=oai:localhost:20210219-1");
        Assert.Equal(["oai_dc"], answer.Descendants(Oai + "metadataPrefix").Select(prefix => prefix.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&from=2021-02-20")]
    [InlineData("&from=2021-02-20&until=2021-02-20")]
    [InlineData("&from=2021-02-20T12:00:00Z&until=2021-02-20T12:00:00Z")]
    [InlineData("&until=9999-12-31")]
    public async Task A_window_that_holds_the_archive_gives_every_article_but_those_of_drafts(string window)
    {
        XElement answer = await AskAsync("verb=ListIdentifiers&metadataPrefix=oai_dc" + window);
        string[] keys = [.. answer.Descendants(Oai + "identifier").Select(identifier => identifier.Value)];
        Assert.Equal(7 * 3, keys.Length);
        Assert.DoesNotContain(keys, key => key.Contains("20210223", StringComparison.Ordinal));
        Assert.Equal(6 + 3, answer.Descendants(Oai + "header").Count(header => header.Attribute("status") is not null));
        Assert.Empty(answer.Descendants(Oai + "metadata"));
    }

    [Fact]
    public async Task A_request_may_be_posted()
    {
        using var form = new FormUrlEncodedContent([new("verb", "ListIdentifiers"), new("metadataPrefix", "oai_dc")]);
        HttpResponseMessage response = await archive.Client().PostAsync("/oai", form);
        Assert.NotEmpty(XDocument.Parse(await response.Content.ReadAsStringAsync()).Descendants(Oai + "header"));
    }

    [Theory]
    [InlineData("ListRecords")]
    [InlineData("ListIdentifiers")]
    public async Task A_harvest_in_pages_meets_every_record_once(string verb)
    {
        using var large = new SampleArchive();
        await large.InitializeAsync();
        await using (AsyncServiceScope scope = large.Services.CreateAsyncScope())
        {
            ArchiveDbContext db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
            for (int day = 1; day <= 40; day++)
                await SampleArchive.AddAsync(db, $"2018-0{1 + day / 21}-{1 + day % 21:00}", 11000 + day);
            // Some issues changed at other times, so that the order is not that of their keys.
            DateTimeOffset later = ArchiveFactory.Now.AddDays(3);
            await db.Issues.Where(issue => issue.IssueNumber > 11000 && issue.IssueNumber % 3 == 0).ExecuteUpdateAsync(set => set.SetProperty(issue => issue.UpdatedAt, later));
        }

        var seen = new List<string>();
        int pages = 0;
        for (string? query = $"verb={verb}&metadataPrefix=oai_dc"; query is not null; pages++)
        {
            XElement answer = await AskAsync(query, large);
            Assert.Empty(answer.Elements(Oai + "error"));
            seen.AddRange(answer.Descendants(Oai + "header").Select(header => header.Element(Oai + "datestamp")!.Value + " " + header.Element(Oai + "identifier")!.Value));
            query = answer.Descendants(Oai + "resumptionToken").SingleOrDefault()?.Value is { } token ? $"verb={verb}&resumptionToken={token}" : null;
        }

        Assert.Equal(3, pages);
        Assert.Equal((40 + 7) * 3, seen.Distinct().Count());
        Assert.Equal((40 + 7) * 3, seen.Count);
        Assert.Equal(seen.Select(record => record[..20]).Order(StringComparer.Ordinal), seen.Select(record => record[..20]));
    }

    private static IEnumerable<string> Values(XElement record, string name) => record.Descendants(Dc + name).Select(element => element.Value);

    private async Task<XElement> AskAsync(string query, SampleArchive? other = null)
    {
        HttpResponseMessage response = await (other ?? archive).Client().GetAsync("/oai?" + query);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/xml", response.Content.Headers.ContentType!.MediaType);
        return XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
    }
}
