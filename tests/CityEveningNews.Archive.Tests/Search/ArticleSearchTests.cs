using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Search.Execution;
using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Archive.Tests.Search;

public sealed class ArticleSearchTests
{
    private const string Seed = "2gRDt_T59NA3";

    private static readonly SearchRequest Everything = new() { PageSize = SearchRequest.MaximumPageSize };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Results_are_those_of_brute_force(bool sealedIndex)
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        ParsedArticle[] articles = RandomArchive.Article.Array[120].Single(_ => true, Seed);
        Dictionary<int, ParsedArticle> stored = await StoreAsync(archive, articles);
        if (sealedIndex) await archive.Service<Reindexer>().ReindexAsync();
        var search = archive.Service<ArticleSearch>();
        await RandomArchive.Query.SampleAsync(async query =>
        {
            SearchResult result = await search.SearchAsync(Everything with { Query = query });
            IEnumerable<int> expected = stored.Where(a => BruteForce.Matches(a.Value, query)).Select(a => a.Key).Order();
            Assert.Equal(expected, result.Hits.Select(hit => hit.ArticleId).Order());
            Assert.Equal(result.Hits.Count, result.Total);
        }, iter: 300, threads: 1);
    }

    [Fact]
    public async Task Tail_and_segments_rank_alike()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        await StoreAsync(archive, RandomArchive.Article.Array[60].Single(_ => true, Seed));
        var search = archive.Service<ArticleSearch>();
        QueryNode[] queries = RandomArchive.Word.Array[40].Single(_ => true, Seed);
        var before = new List<SearchResult>();
        foreach (QueryNode query in queries) before.Add(await search.SearchAsync(Everything with { Query = query }));
        await archive.Service<Reindexer>().ReindexAsync();
        for (int i = 0; i < queries.Length; i++)
        {
            SearchResult after = await search.SearchAsync(Everything with { Query = queries[i] });
            Assert.Equal(before[i].Hits, after.Hits);
            Assert.Equal(before[i].Facets.Months, after.Facets.Months);
            Assert.Equal(before[i].Facets.Kinds, after.Facets.Kinds);
            SearchResult months = await search.SearchAsync(Everything with { Query = queries[i], PageSize = 0, Facets = FacetSet.Months });
            Assert.Equal(after.Hits.GroupBy(hit => (hit.Date.Year, hit.Date.Month)).OrderBy(month => month.Key).Select(month => new MonthCount(month.Key.Year, month.Key.Month, month.Count())), months.Facets.Months);
        }
    }

    [Fact]
    public async Task Changes_leave_no_ghost_and_the_check_sees_it()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        int[] ids = [.. (await StoreAsync(archive, [.. Enumerable.Range(0, 40).Select(_ => Titled("长春发展"))])).Keys];
        await archive.Service<Reindexer>().ReindexAsync();
        var search = archive.Service<ArticleSearch>();
        await archive.UseAsync(async db =>
        {
            await db.Articles.Where(a => a.Id == ids[0]).ExecuteUpdateAsync(set => set.SetProperty(a => a.Withdrawn, true));
            ArticleBody body = await db.ArticleBodies.SingleAsync(b => b.ArticleId == ids[1]);
            body.Content = Titled("吉林");
            await db.SaveChangesAsync();
            await db.Articles.Where(a => a.Id == ids[2]).ExecuteDeleteAsync();
        });
        IndexCheckResult stale = await archive.Service<IndexCheck>().CheckAsync();
        Assert.Equal([ids[1]], stale.Different);
        Assert.Equal([ids[0], ids[2]], stale.Ghosts.Order());

        await archive.UseAsync(db => new ArticleIndexer().UpdateAsync(db, ids[..3]));
        Assert.True((await archive.Service<IndexCheck>().CheckAsync()).Agrees);
        Assert.Equal(37, (await search.SearchAsync(Everything with { Query = new WordNode("长春") })).Total);
        Assert.Equal(ids[1], Assert.Single((await search.SearchAsync(Everything with { Query = new WordNode("吉林") })).Hits).ArticleId);
        SearchResult all = await search.SearchAsync(Everything);

        await archive.Service<Reindexer>().ReindexAsync();
        Assert.True((await archive.Service<IndexCheck>().CheckAsync()).Agrees);
        Assert.Equal(all.Hits, (await search.SearchAsync(Everything)).Hits);
    }

    [Fact]
    public async Task A_tail_that_grew_is_sealed_and_answers_the_same()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        int[] ids = [.. (await StoreAsync(archive, [.. Enumerable.Range(0, 4200).Select(i => Titled($"第{i}届{new string('届', i * 7 % 41)}，{new string('第', i % 13)}"))], perIssue: 4200)).Keys];
        var search = archive.Service<ArticleSearch>();
        SearchRequest[] ranked = [.. ((QueryNode[])[new WordNode("届"), new WordNode("届届"), new AllNode([new WordNode("届"), new WordNode("，")])])
            .Select(query => Everything with { Query = query, PageSize = 30 })];
        SearchResult[] before = await Task.WhenAll(ranked.Select(request => search.SearchAsync(request)));
        Assert.True(await archive.Service<IndexUpkeep>().RunAsync());
        Assert.False(await archive.Service<IndexUpkeep>().RunAsync());
        Assert.Equal(0, await TailAsync(archive));
        Assert.True((await archive.Service<IndexCheck>().CheckAsync()).Agrees);
        SearchResult[] after = await Task.WhenAll(ranked.Select(request => search.SearchAsync(request)));
        Assert.Equal(before.Select(result => result.Hits), after.Select(result => result.Hits));
        Assert.Equal(1, (await search.SearchAsync(Everything with { Query = new WordNode("第19届") })).Total);
        Assert.Equal(4200, (await search.SearchAsync(Everything with { Query = new WordNode("届") })).Total);
        Assert.Equal(4200, (await search.SearchAsync(Everything with { Query = new WordNode("届", SearchField.Headline) })).Total);
        await archive.UseAsync(async db =>
        {
            await db.Articles.Where(a => a.Id == ids[19]).ExecuteUpdateAsync(set => set.SetProperty(a => a.Withdrawn, true));
            await new ArticleIndexer().UpdateAsync(db, [ids[19]]);
        });
        Assert.Equal(0, (await search.SearchAsync(Everything with { Query = new WordNode("第19届") })).Total);
    }

    [Fact]
    public async Task A_tail_that_no_upkeep_seals_is_sealed_as_it_grows()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        int[] ids = [.. (await StoreAsync(archive, RandomArchive.Article.Array[60].Single(_ => true, Seed))).Keys];
        SearchResult before = await archive.Service<ArticleSearch>().SearchAsync(Everything with { Query = new WordNode("春") });
        await archive.UseAsync(db => new ArticleIndexer { MostTailArticles = 20 }.UpdateAsync(db, ids[..30]));
        Assert.Equal(0, await TailAsync(archive));
        Assert.True((await archive.Service<IndexCheck>().CheckAsync()).Agrees);
        Assert.Equal(before.Hits, (await archive.Service<ArticleSearch>().SearchAsync(Everything with { Query = new WordNode("春") })).Hits);
    }

    [Fact]
    public async Task Small_segments_are_joined_and_articles_changed_between_answer_as_they_stand()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        IndexUpkeep upkeep = new(archive.Service<IServiceScopeFactory>(), archive.Service<Reindexer>()) { TailArticles = 5, SmallSegments = 3 };
        Dictionary<int, ParsedArticle> stored = [];
        for (int round = 0; round < 5; round++)
        {
            ParsedArticle[] articles = RandomArchive.Article.Array[20].Single(_ => true, Seed);
            foreach ((int id, ParsedArticle article) in await StoreAsync(archive, articles, firstDay: new DateOnly(2021, 3 - round % 3, 1 + round))) stored.Add(id, article);
            int changed = stored.Keys.ElementAt(round * 7);
            stored[changed] = Titled("改动");
            await archive.UseAsync(async db =>
            {
                (await db.ArticleBodies.SingleAsync(b => b.ArticleId == changed)).Content = stored[changed];
                await db.SaveChangesAsync();
                await new ArticleIndexer().UpdateAsync(db, [changed]);
            });
            Assert.True(await upkeep.RunAsync());
            Assert.True((await archive.Service<IndexCheck>().CheckAsync()).Agrees);
        }

        Assert.InRange(await archive.UseAsync(db => db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM SearchSegments").SingleAsync()), 1, 3);
        foreach (string word in (string[])["改动", "春", "长春", "a5"])
        {
            SearchResult result = await archive.Service<ArticleSearch>().SearchAsync(Everything with { Query = new WordNode(word) });
            Assert.Equal(
                stored.Where(a => BruteForce.Matches(a.Value, new WordNode(word))).Select(a => a.Key).Order(), result.Hits.Select(hit => hit.ArticleId).Order());
        }
    }

    [Fact]
    public async Task Articles_may_change_while_the_tail_is_sealed()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        IndexUpkeep upkeep = new(archive.Service<IServiceScopeFactory>(), archive.Service<Reindexer>()) { TailArticles = 5, SmallSegments = 2 };
        int[] ids = [.. (await StoreAsync(archive, RandomArchive.Article.Array[60].Single(_ => true, Seed))).Keys];
        Task sealing = Task.Run(() => upkeep.RunAsync());
        foreach (int id in ids[..10])
        {
            await archive.UseAsync(async db =>
            {
                await using WriteTransaction transaction = await WriteTransaction.BeginAsync(db);
                (await db.ArticleBodies.SingleAsync(b => b.ArticleId == id)).Content = Titled("改动");
                await db.SaveChangesAsync();
                await new ArticleIndexer().UpdateAsync(db, [id]);
                await transaction.CommitAsync();
            });
        }

        await sealing;
        Assert.True((await archive.Service<IndexCheck>().CheckAsync()).Agrees);
        Assert.Equal(10, (await archive.Service<ArticleSearch>().SearchAsync(Everything with { Query = new WordNode("改动") })).Total);
    }

    [Fact]
    public async Task An_index_that_is_not_whole_is_built_anew_and_what_was_broken_off_is_removed()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        await StoreAsync(archive, [Titled("长春")]);
        await archive.UseAsync(db => db.Database.ExecuteSqlRawAsync(
            "DELETE FROM SearchTail; UPDATE SearchState SET Whole = 0; INSERT INTO SearchSegments (Id, Live, Columns) VALUES (0, 0, x''), (7, 0, x'')"));
        Assert.False(await archive.Service<IndexUpkeep>().RunAsync());
        await archive.Service<IndexUpkeep>().CleanAsync();
        Assert.True(await archive.Service<IndexUpkeep>().RunAsync());
        Assert.True((await archive.Service<IndexCheck>().CheckAsync()).Agrees);
    }

    [Theory]
    [InlineData(SearchOrder.Relevance)]
    [InlineData(SearchOrder.Newest)]
    [InlineData(SearchOrder.Oldest)]
    public async Task Pages_follow_one_another_to_the_last(SearchOrder order)
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        await StoreAsync(archive, RandomArchive.Article.Array[90].Single(_ => true, Seed));
        await archive.Service<Reindexer>().ReindexAsync();
        await StoreAsync(archive, RandomArchive.Article.Array[30].Single(_ => true, Seed), firstDay: new DateOnly(2022, 1, 1));
        var search = archive.Service<ArticleSearch>();
        SearchRequest request = Everything with { Query = new WordNode("春"), Order = order };
        IReadOnlyList<SearchHit> all = (await search.SearchAsync(request)).Hits;
        var paged = new List<SearchHit>();
        string? after = null;
        do
        {
            SearchResult page = await search.SearchAsync(request with { PageSize = 7, After = after, WithTotal = after is null, Facets = FacetSet.None });
            paged.AddRange(page.Hits);
            after = page.NextKey;
        }
        while (after is not null);

        Assert.NotEmpty(all);
        Assert.Equal(all, paged);
        if (order == SearchOrder.Newest) Assert.Equal(all.OrderByDescending(hit => hit.Date), all);
        if (order == SearchOrder.Oldest) Assert.Equal(all.OrderBy(hit => hit.Date), all);
        if (order == SearchOrder.Relevance) Assert.Equal(all.OrderByDescending(hit => hit.Score), all);
    }

    [Fact]
    public async Task Filters_join_the_words()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        await StoreAsync(archive, [.. Enumerable.Range(0, 20).Select(_ => Titled("长春"))], perIssue: 5, firstDay: new DateOnly(2022, 12, 30));
        var search = archive.Service<ArticleSearch>();
        SearchRequest request = Everything with { Query = new WordNode("長春"), From = new DateOnly(2022, 12, 31), To = new DateOnly(2023, 1, 1) };
        SearchResult result = await search.SearchAsync(request);
        Assert.Equal(10, result.Total);
        Assert.Equal([new YearCount(2022, 5), new YearCount(2023, 5)], result.Facets.Years);
        Assert.Equal(5, (await search.SearchAsync(request with { IssueNumber = new DateOnly(2023, 1, 1).DayNumber })).Total);
        Assert.Equal(0, (await search.SearchAsync(request with { Kind = ArticleKind.Photograph })).Total);
        Assert.Equal(0, (await search.SearchAsync(request with { Reporter = "无此人" })).Total);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    public async Task Many_words_are_found_near_each_other(int distance, int found)
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        await StoreAsync(archive, [Titled("十九八七六五四三二一"), Titled("一，三，五，七，九，二，四，六，八，十"), Titled("一二三四五六七八九，。十")]);
        var near = new NearNode([.. "一二三四五六七八九十".Select(c => new WordNode(c.ToString()))], distance);
        var search = archive.Service<ArticleSearch>();
        Assert.Equal(found, (await search.SearchAsync(Everything with { Query = near })).Total);
        await archive.Service<Reindexer>().ReindexAsync();
        Assert.Equal(found, (await search.SearchAsync(Everything with { Query = near })).Total);
    }

    [Fact]
    public async Task People_are_counted_and_filtered_by_with_their_roles()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        int[] ids = [.. (await StoreAsync(archive, [.. Enumerable.Range(0, 4).Select(_ => Titled("长春"))])).Keys];
        await archive.UseAsync(async db =>
        {
            var (writer, photographer) = (new Reporter { Name = "刘佳雪" }, new Reporter { Name = "王萌" });
            foreach (int id in ids[..3]) db.Add(new Byline { ArticleId = id, Reporter = writer, Role = CreditRole.Text });
            db.Add(new Byline { ArticleId = ids[0], Reporter = photographer, Role = CreditRole.Photo, Position = 1 });
            await db.SaveChangesAsync();
            await new ArticleIndexer().UpdateAsync(db, ids);
        });
        var search = archive.Service<ArticleSearch>();
        Assert.Equal([new ReporterCount("刘佳雪", 3), new ReporterCount("王萌", 1)], (await search.SearchAsync(Everything)).Facets.Reporters);
        Assert.Equal([new RoleCount(CreditRole.Text, 3), new RoleCount(CreditRole.Photo, 1)], (await search.SearchAsync(Everything)).Facets.Roles);
        SearchResult writers = await search.SearchAsync(Everything with { Reporter = "刘佳雪" });
        Assert.Equal(3, writers.Total);
        Assert.Equal([new RoleCount(CreditRole.Text, 3)], writers.Facets.Roles);
        Assert.Equal(0, (await search.SearchAsync(Everything with { Reporter = "刘佳雪", Role = CreditRole.Photo })).Total);
        Assert.Equal(1, (await search.SearchAsync(Everything with { Role = CreditRole.Photo })).Total);
    }

    [Fact]
    public async Task Out_of_time_it_says_what_it_covers()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        await StoreAsync(archive, [Titled("长春")]);
        SearchResult result = await archive.Service<ArticleSearch>()
            .SearchAsync(Everything with { Query = new WordNode("长春"), Budget = TimeSpan.FromSeconds(-1) });
        Assert.Equal(new SearchCoverage(0, 1), result.Coverage);
        Assert.True(result.TotalIsLowerBound);
    }

    [Fact]
    public void A_text_with_endless_chains_of_near_words_does_not_outlast_the_budget()
    {
        List<Occurrence> occurrences = [.. Enumerable.Range(0, 100_000).Select(i => new Occurrence(i % 2, i, i + 1))];
        using var context = new QueryContext(null!, new Scoring(1), null, scored: false, TimeSpan.FromSeconds(-1));
        Assert.Throws<OutOfTimeException>(() => NearMatcher.Matches([.. occurrences, new Occurrence(2, 100_000, 100_001)], 3, 500, context));
    }

    [Fact]
    public async Task A_text_of_one_character_over_and_over_is_counted_whole()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        await StoreAsync(archive, [Titled(new string('春', 40_000)), Titled("春春")]);
        await archive.Service<Reindexer>().ReindexAsync();
        Assert.True((await archive.Service<IndexCheck>().CheckAsync()).Agrees);
        Assert.Equal(1, (await archive.Service<ArticleSearch>().SearchAsync(Everything with { Query = new WordNode("春春春") })).Total);
        Assert.Equal(2, (await archive.Service<ArticleSearch>().SearchAsync(Everything with { Query = new WordNode("春") })).Total);
    }

    [Theory]
    [InlineData("吉林长春", 1)]
    [InlineData("吉林，长春", 1)]
    [InlineData("林長", 1)]
    [InlineData("2021年第19届", 1)]
    [InlineData("２０２１年", 1)]
    [InlineData("gdp", 1)]
    [InlineData("届GDP", 1)]
    [InlineData("19", 1)]
    [InlineData("年年", 0)]
    [InlineData("，", 1)]
    [InlineData("   ", 0)]
    [InlineData("\ud800", 0)]
    public async Task Any_text_is_looked_for_as_it_stands(string word, int found)
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        await StoreAsync(archive, [Titled("吉 林\n长春"), Titled("吉林，长　春2021年第19届ＧＤＰ")]);
        var search = archive.Service<ArticleSearch>();
        int tail = (await search.SearchAsync(Everything with { Query = new WordNode(word) })).Total;
        await archive.Service<Reindexer>().ReindexAsync();
        int segment = (await search.SearchAsync(Everything with { Query = new WordNode(word) })).Total;
        Assert.Equal((found, found), (tail, segment));
    }

    [Theory]
    [InlineData("2014年", true, 1)]
    [InlineData("2014年", false, 3)]
    [InlineData("自2014年以来", true, 4)]
    [InlineData("20145", true, 3)]
    public void A_year_is_one_term_where_the_segment_has_it(string word, bool hasNumbers, int terms)
    {
        var plan = RunPlan.For(word, term => term >> 31 != 3 ? 100 : hasNumbers ? 1 : 0);
        Assert.Equal(terms, plan.Terms.Count);
        Assert.True(plan.Least > 0);
    }

    private static Task<int> TailAsync(TestArchive archive) =>
        archive.UseAsync(db => db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM SearchTail").SingleAsync());

    private static ParsedArticle Titled(string headline) =>
        new() { Kind = ArticleKind.Brief, Headline = new ParsedText(headline, LineSet.Empty) };

    private static async Task<Dictionary<int, ParsedArticle>> StoreAsync(
        TestArchive archive, ParsedArticle[] articles, int perIssue = 7, DateOnly? firstDay = null)
    {
        DateOnly day = firstDay ?? new DateOnly(2021, 1, 1);
        var stored = new Dictionary<int, ParsedArticle>();
        await archive.UseAsync(async db =>
        {
            foreach (ParsedArticle[] page in articles.Chunk(perIssue))
            {
                await using WriteTransaction transaction = await WriteTransaction.BeginAsync(db);
                var source = new SourceDocument { Sha256 = $"{day:O}", FileName = "", EncodingName = "", Bytes = [] };
                db.Add(source);
                await db.SaveChangesAsync();
                Issue issue = RandomArchive.Issue(day);
                issue.SourceId = source.Id;
                issue.Articles.AddRange(page.Select((content, i) => RandomArchive.Row(content, i + 1)));
                db.Add(issue);
                await db.SaveChangesAsync();
                await new ArticleIndexer().UpdateAsync(db, [.. issue.Articles.Select(a => a.Id)]);
                await transaction.CommitAsync();
                foreach (Article article in issue.Articles) stored.Add(article.Id, article.Body!.Content);
                db.ChangeTracker.Clear();
                day = day.AddDays(1);
            }
        });
        return stored;
    }
}
