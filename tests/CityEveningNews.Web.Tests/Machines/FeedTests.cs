using System.Xml.Linq;
using CityEveningNews.Archive.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Web.Tests.Machines;

public sealed class FeedTests(SampleArchive archive) : IClassFixture<SampleArchive>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task The_feed_holds_the_published_issues_newest_first()
    {
        XDocument feed = XDocument.Parse(await archive.Client().GetStringAsync("/feeds/issues.atom"));
        XElement[] entries = [.. feed.Root!.Elements(Atom + "entry")];
        Assert.Equal(6, entries.Length);
        Assert.Equal("http://localhost/issues/2021-02-21/ed-2", entries[0].Element(Atom + "id")!.Value);
        Assert.Equal("2021年2月21日 下午版头条", entries[0].Element(Atom + "title")!.Value);
        Assert.Equal("2021-02-20T12:00:00Z", feed.Root.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task What_XML_has_no_place_for_does_not_break_the_feed()
    {
        using var own = new SampleArchive();
        await own.InitializeAsync();
        await using (AsyncServiceScope scope = own.Services.CreateAsyncScope())
            await SampleArchive.AddAsync(scope.ServiceProvider.GetRequiredService<ArchiveDbContext>(), "2021-02-25", 12333, lead: "头\u0001条\uFFFF");
        XDocument feed = XDocument.Parse(await own.Client().GetStringAsync("/feeds/issues.atom"));
        Assert.Equal("2021年2月25日 头条", feed.Root!.Element(Atom + "entry")!.Element(Atom + "title")!.Value);
    }

    [Fact]
    public async Task Every_address_of_the_sitemap_s_index_lists_what_readers_may_see()
    {
        XDocument index = XDocument.Parse(await archive.Client().GetStringAsync("/sitemap.xml"));
        var addresses = new List<string>();
        foreach (XElement part in index.Descendants(Map + "loc"))
        {
            XDocument file = XDocument.Parse(await archive.Client().GetStringAsync(new Uri(part.Value)));
            addresses.AddRange(file.Descendants(Map + "loc").Select(loc => loc.Value));
        }

        Assert.Equal(6 + 12, addresses.Count);
        Assert.Contains("http://localhost/articles/20210221-ed2-1", addresses);
        Assert.DoesNotContain("http://localhost/articles/20210219-3", addresses);
        Assert.DoesNotContain(addresses, address => address.Contains("2021-02-23", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Robots_are_shown_the_sitemap() =>
        Assert.Contains("Sitemap: http://localhost/sitemap.xml\n", await archive.Client().GetStringAsync("/robots.txt"), StringComparison.Ordinal);
}
