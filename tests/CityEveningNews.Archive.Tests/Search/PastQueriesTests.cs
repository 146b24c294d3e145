using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Archive.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Tests.Search;

public sealed class PastQueriesTests
{
    [Theory]
    [InlineData("春节 庙会", "春节 庙会")]
    [InlineData("長春　ＧＤＰ", "长春 gdp")]
    [InlineData("“春节 庙会”", "春节庙会")]
    [InlineData("标题:春节", null)]
    [InlineData("春节 -庙会", null)]
    [InlineData("春节 OR 庙会", null)]
    [InlineData("(春节 庙会)~3", null)]
    [InlineData("(春节", null)]
    [InlineData("“-春节”", null)]
    [InlineData("“标题:春节”", null)]
    [InlineData("", null)]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五", null)]
    public async Task Plain_words_are_kept_folded_and_nothing_else(string query, string? kept)
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        var queries = archive.Service<PastQueries>();
        for (int use = 0; use < PastQueries.LeastUses; use++) queries.Count(QueryParser.Parse(query));
        await queries.SaveAsync();
        Assert.Equal(kept is null ? [] : [kept], await queries.FrequentAsync());
    }

    [Fact]
    public async Task Words_are_shown_once_they_were_used_often_enough_the_most_frequent_first()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        var queries = archive.Service<PastQueries>();
        await UseAsync(queries, "庙会", PastQueries.LeastUses - 1);
        Assert.Empty(await queries.FrequentAsync());
        await UseAsync(queries, "灯会", PastQueries.LeastUses + 1);
        await UseAsync(queries, "庙会", 1);
        Assert.Equal(["灯会", "庙会"], await queries.FrequentAsync());
    }

    [Fact]
    public async Task Old_counts_are_let_go()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        string file = "";
        await archive.UseAsync(db =>
        {
            file = db.Database.GetDbConnection().DataSource;
            return Task.CompletedTask;
        });
        var clock = new MovingClock { Now = new DateTimeOffset(2021, 2, 19, 0, 0, 0, TimeSpan.Zero) };
        var queries = new PastQueries(file, clock);
        await UseAsync(queries, "庙会", PastQueries.LeastUses);
        clock.Now = clock.Now.AddDays(PastQueries.DaysKept - 1);
        await UseAsync(queries, "灯会", PastQueries.LeastUses);
        Assert.Equal(["庙会", "灯会"], (await queries.FrequentAsync()).Order(StringComparer.Ordinal));
        clock.Now = clock.Now.AddDays(1);
        await UseAsync(queries, "灯会", 1);
        Assert.Equal(["灯会"], await queries.FrequentAsync());
        await using var connection = new SqliteConnection(ArchiveDatabase.ConnectionString(file));
        await connection.OpenAsync();
        await using SqliteCommand rows = connection.CreateCommand();
        rows.CommandText = "SELECT COUNT(*) FROM SearchPastQueries";
        Assert.Equal(2L, await rows.ExecuteScalarAsync());
    }

    private static async Task UseAsync(PastQueries queries, string query, int times)
    {
        for (int use = 0; use < times; use++) queries.Count(QueryParser.Parse(query));
        await queries.SaveAsync();
    }

    private sealed class MovingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
