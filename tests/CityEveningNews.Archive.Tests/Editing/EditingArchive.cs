using System.Text;
using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Parsing.Model;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Tests.Editing;

/// <summary>What the tests of the editors' changes do with an archive that holds the seed issue.</summary>
internal static class EditingArchive
{
    public static readonly DateOnly Day = new(2021, 2, 19);

    public static async Task<TestArchive> CreateAsync()
    {
        TestArchive archive = await TestArchive.CreateAsync();
        Assert.Equal(IngestOutcome.Created, (await archive.IngestAsync(TestArchive.Seed)).Outcome);
        return archive;
    }

    /// <summary>Makes a change to the seed issue that is expected to be made.</summary>
    public static async Task<EditResult> EditAsync(this TestArchive archive, IssueChange change, DateOnly? day = null)
    {
        EditResult result = await archive.Service<IssueEditor>().ApplyAsync(day ?? Day, 1, change, new EditedBy("沈编辑", "校对"));
        Assert.Null(result.Refusal);
        return result;
    }

    /// <summary>Makes a change to the seed issue that is expected to be refused, and says why.</summary>
    public static async Task<string?> RefusalAsync(this TestArchive archive, IssueChange change, int? issueVersion = null) =>
        (await archive.Service<IssueEditor>().ApplyAsync(Day, 1, change, new EditedBy("沈编辑", null, issueVersion))).Refusal?.Code;

    public static Task<Article> ArticleAsync(this TestArchive archive, int number) =>
        archive.UseAsync(db => db.Articles.Include(a => a.Body).SingleAsync(a => a.Number == number));

    public static async Task<ParsedArticle> ContentAsync(this TestArchive archive, int number) => (await archive.ArticleAsync(number)).Body!.Content;

    public static Task<List<int>> OrderAsync(this TestArchive archive) =>
        archive.UseAsync(db => db.Articles.Where(a => !a.Withdrawn).OrderBy(a => a.Position).Select(a => a.Number).ToListAsync());

    public static Task<Issue> IssueAsync(this TestArchive archive) => archive.UseAsync(db => db.Issues.SingleAsync());

    public static byte[] Seed(params (string Old, string New)[] changes) =>
        Encoding.UTF8.GetBytes(changes.Aggregate(
            Encoding.UTF8.GetString(TestArchive.Seed), (text, change) => text.Replace(change.Old, change.New, StringComparison.Ordinal)));

    public static ParsedText Text(string words) => new(words, LineSet.Empty);
}
