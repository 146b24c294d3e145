using System.Text.Json;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Tests.Cases;

/// <summary>Pages of our own making, each with what a careful reader makes of it: <c>NAME.txt</c> and <c>NAME.expected.json</c>.</summary>
public class CaseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_is_read_as_its_editor_would(string name)
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".expected.json")));

        IReadOnlyList<string> differences = PageComparison.Differences(expected.RootElement, Parse(name));

        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences.Prepend(name)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_of_a_page_is_lost_or_invented(string name)
    {
        ParsedFrontPage page = Parse(name);

        Assert.Equal([], PageAccount.LinesUnaccountedFor(page));
        Assert.Equal("", PageAccount.CharactersLost(page));
        Assert.Equal("", PageAccount.CharactersInvented(page));
    }

    private static ParsedFrontPage Parse(string name) => FrontPageParser.Parse(TextDecoder.Decode(File.ReadAllBytes(Path.Combine(Folder, name + ".txt"))).Text);
}
