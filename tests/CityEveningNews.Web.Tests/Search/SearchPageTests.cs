using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using CityEveningNews.Archive.Search;

namespace CityEveningNews.Web.Tests.Search;

public sealed class SearchPageTests(SearchableArchive archive) : IClassFixture<SearchableArchive>
{
    [Fact]
    public async Task Without_a_query_the_page_explains_itself()
    {
        IDocument page = await archive.PageAsync("/search");
        Assert.Equal("检索方法", page.QuerySelector(".search-help h2")!.TextContent);
        Assert.Null(page.QuerySelector(".hit"));
    }

    [Fact]
    public async Task A_result_shows_where_the_article_stands_and_marks_the_matches()
    {
        IDocument page = await archive.PageAsync("/search?q=办理业务");
        IElement hit = Assert.Single(page.QuerySelectorAll(".hit"));
        Assert.Equal("春节后上班第一天", hit.QuerySelector(".hit-headline a")!.TextContent);
        Assert.Equal("/articles/20210219-1?q=%E5%8A%9E%E7%90%86%E4%B8%9A%E5%8A%A1", hit.QuerySelector(".hit-headline a")!.GetAttribute("href"));
        Assert.Equal("开年", hit.QuerySelector(".hit-kicker")!.TextContent);
        Assert.Equal("各厅运转有序", hit.QuerySelector(".hit-deck")!.TextContent);
        Assert.Equal("/issues/2021-02-19", hit.QuerySelector(".hit-source a")!.GetAttribute("href"));
        Assert.Contains("总第12328期", hit.QuerySelector(".hit-source")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("刘佳雪", hit.QuerySelector(".hit-reporter")!.TextContent);
        Assert.Equal("命中 1 处", hit.QuerySelector(".hit-matches")!.TextContent);
        Assert.Equal(["办理业务"], hit.QuerySelectorAll(".hit-snippet mark").Select(mark => mark.TextContent));
    }

    [Theory]
    [InlineData("记者：佳雪")]
    [InlineData("佳雪")]
    public async Task A_name_that_matches_is_marked(string query)
    {
        IDocument page = await archive.PageAsync($"/search?q={query}");
        Assert.Equal("佳雪", page.QuerySelector(".hit-reporter mark")!.TextContent);
        Assert.Equal("/reporters/%E5%88%98%E4%BD%B3%E9%9B%AA", page.QuerySelector(".hit-reporter")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_was_printed_is_encoded_before_it_is_marked()
    {
        IDocument page = await archive.PageAsync("/search?q=热闹");
        Assert.Contains("<b>热闹</b>", page.QuerySelector(".hit-snippet")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".hit-snippet b"));
        Assert.Equal("热闹", page.QuerySelector(".hit-snippet mark")!.TextContent);
    }

    [Theory]
    [InlineData("春", 3)]
    [InlineData("长春", 2)]
    [InlineData("長春", 2)]
    [InlineData("春节 长春", 2)]
    [InlineData("春节 -长春", 1)]
    [InlineData("庙会 OR 灯会", 2)]
    [InlineData("标题:春节", 2)]
    [InlineData("记者：刘佳雪", 2)]
    [InlineData("第19届", 1)]
    [InlineData("2021年", 1)]
    [InlineData("gdp", 1)]
    [InlineData("5g", 1)]
    public async Task A_query_finds_what_it_says(string query, int count)
    {
        IDocument page = await archive.PageAsync($"/search?q={Uri.EscapeDataString(query)}");
        Assert.Equal($"共 {count} 篇", page.QuerySelector(".results-count")!.TextContent);
        Assert.Equal(count, page.QuerySelectorAll(".hit").Length);
    }

    [Theory]
    [InlineData("/search?q=春节&from=2021", 2)]
    [InlineData("/search?q=春节&to=1999年", 1)]
    [InlineData("/search?q=春节&from=辛丑年正月初八&to=辛丑年正月初八", 1)]
    [InlineData("/search?from=1990年代&to=1990年代", 1)]
    [InlineData("/search?q=春节&date=2021-02-19", 1)]
    [InlineData("/search?q=春节&date=2021年2月", 2)]
    [InlineData("/search?q=春节&date=二〇二一年", 2)]
    [InlineData("/search?q=春节&date=辛丑年正月", 2)]
    [InlineData("/search?q=春节&date=1990s", 1)]
    [InlineData("/search?q=春节&date=昨天", 1)]
    [InlineData("/search?q=春节&date=今天", 0)]
    [InlineData("/search?q=春节&date=1998..2021-02-18", 2)]
    [InlineData("/search?q=春节&date=2021&to=2021-02-18", 1)]
    [InlineData("/search?q=春节&date=1998&from=2021", 0)]
    [InlineData("/search?issue=12328", 1)]
    [InlineData("/search?issue=9000&kind=brief", 1)]
    [InlineData("/search?reporter=王强", 2)]
    [InlineData("/search?kind=brief", 1)]
    [InlineData("/search?q=春节&reporter=刘佳雪&role=text&from=2021-02", 1)]
    [InlineData("/search?q=春节&kind=3&role=7&sort=nonsense&size=-1&view=x", 3)]
    public async Task Filters_narrow_down(string address, int count)
    {
        IDocument page = await archive.PageAsync(address);
        Assert.Equal(count, page.QuerySelectorAll(".hit").Length);
    }

    [Theory]
    [InlineData("/search?q=(春节", "括号不成对")]
    [InlineData("/search?q=春节&from=胡说", "“胡说”不是可识别的日期")]
    [InlineData("/search?q=春节&from=2021&to=1998", "起始日期晚于截止日期")]
    [InlineData("/search?q=春节&date=2021-02-30", "“2021-02-30”不是可识别的日期")]
    [InlineData("/search?q=总第99999期", "档案中没有总第99999期")]
    public async Task A_note_says_how_the_query_was_read(string address, string note)
    {
        IDocument page = await archive.PageAsync(address);
        Assert.Contains(page.QuerySelectorAll(".search-note"), shown => shown.TextContent.Contains(note, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/search?q=春节&from=2021&to=1998", "from to")]
    [InlineData("/search?q=春节&from=2021-13", "from")]
    [InlineData("/search?q=春节&date=胡说&from=2021", "date")]
    [InlineData("/search?from=2021-13", "from")]
    public async Task A_filter_that_was_left_out_is_no_filter_and_its_field_says_so(string address, string invalid)
    {
        IDocument page = await archive.PageAsync(address);
        IElement[] fields = [.. page.QuerySelectorAll(".search-fields [aria-invalid=true]")];
        Assert.Equal(invalid, string.Join(' ', fields.Select(field => field.GetAttribute("name"))));
        Assert.All(fields, field => Assert.NotEmpty(field.GetAttribute("value")!));
        Assert.All(fields, field => Assert.NotEmpty(page.GetElementById(field.GetAttribute("aria-describedby")!)!.Children));
        Assert.Equal(address.EndsWith("&from=2021", StringComparison.Ordinal) ? ["2021– ×"] : [], page.QuerySelectorAll(".active-filters a").Select(chip => chip.TextContent));
        Assert.True(page.QuerySelector(".search-filters")!.HasAttribute("open"));
    }

    [Theory]
    [InlineData("总第12328期")]
    [InlineData("總第１２３２８期")]
    [InlineData("第12328期")]
    [InlineData("总第12328")]
    [InlineData("Issue No. 12328")]
    public Task An_issue_number_jumps_to_the_issue(string query) => LeadsToTheIssueAsync(query);

    [Theory]
    [InlineData("2021-02-19")]
    [InlineData("20210219")]
    [InlineData("2021年2月19日")]
    [InlineData("辛丑年正月初八")]
    public Task A_date_that_no_article_prints_opens_its_issue(string query) => LeadsToTheIssueAsync(query);

    [Theory]
    [InlineData("2021-02-20", "/issues/goto?q=2021-02-20")]
    [InlineData("2021年2月", "/search?date=2021%E5%B9%B42%E6%9C%88")]
    public async Task A_date_without_an_issue_leads_to_what_is_nearest(string query, string address)
    {
        IDocument page = await archive.PageAsync($"/search?q={query}");
        Assert.Equal(address, page.QuerySelector(".search-note a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("2021-02-20")]
    [InlineData("春节-2021")]
    public async Task No_advice_makes_an_exclusion_of_a_part_of_a_word(string query)
    {
        IDocument page = await archive.PageAsync($"/search?q={query}");
        Assert.NotNull(page.QuerySelector(".search-nothing"));
        Assert.DoesNotContain(page.QuerySelectorAll(".did-you-mean a"), advice => advice.TextContent.Contains(" -", StringComparison.Ordinal) || advice.TextContent.StartsWith('-'));
    }

    [Fact]
    public async Task Every_year_is_a_facet_that_keeps_the_rest_of_the_query()
    {
        IDocument page = await archive.PageAsync("/search?q=春节&sort=oldest");
        IElement[] years = [.. page.QuerySelectorAll(".facet-years > li > a")];
        Assert.Equal(Enumerable.Range(1998, 24), years.Select(year => int.Parse(year.TextContent[..4], null)));
        Assert.Equal("/search?q=%E6%98%A5%E8%8A%82&date=2021&sort=oldest", years[^1].GetAttribute("href"));
        Assert.Equal("2", years[^1].QuerySelector(".facet-count")!.TextContent);
        Assert.Equal(["1990年代 1", "2000年代 0", "2010年代 0", "2020年代 2"], page.QuerySelectorAll(".facet-decades > li > a").Select(a => a.TextContent.Trim()));
        Assert.Equal(["王强 1", "刘佳雪 2"], page.QuerySelectorAll(".facet-list")[0].QuerySelectorAll("a").Select(a => a.TextContent.Trim()).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public async Task Roles_are_a_facet()
    {
        IDocument page = await archive.PageAsync("/search?q=春节&reporter=刘佳雪");
        IElement role = Assert.Single(page.QuerySelectorAll(".facet-list a"), a => a.GetAttribute("href")!.Contains("role=", StringComparison.Ordinal));
        Assert.Equal("/search?q=%E6%98%A5%E8%8A%82&reporter=%E5%88%98%E4%BD%B3%E9%9B%AA&role=text", role.GetAttribute("href"));
        Assert.Equal("文字 2", role.TextContent.Trim());
    }

    [Fact]
    public async Task The_box_in_the_head_of_every_page_suggests_too()
    {
        IDocument page = await archive.PageAsync("/");
        Assert.Equal("/search/suggest", page.QuerySelector(".site-search input")!.GetAttribute("data-suggest"));
        Assert.NotNull(page.QuerySelector("script[src*='/suggest']"));
    }

    [Fact]
    public async Task Signs_without_a_word_are_looked_for_as_they_stand()
    {
        IDocument page = await archive.PageAsync("/search?q=OR");
        Assert.Equal("检索式中没有词语，已按原样检索：OR", page.QuerySelector(".search-note")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".hit"));
    }

    [Theory]
    [InlineData("刘佳雪", true)]
    [InlineData("刘 佳雪", true)]
    [InlineData("劉佳雪", true)]
    [InlineData("刘佳", false)]
    public async Task A_name_as_a_query_leads_to_the_person(string query, bool isName)
    {
        IDocument page = await archive.PageAsync($"/search?q={query}");
        Assert.Equal(isName ? "/reporters/%E5%88%98%E4%BD%B3%E9%9B%AA" : null, page.QuerySelector(".search-note a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Each_filter_can_be_taken_away_and_all_of_them_at_once()
    {
        IDocument page = await archive.PageAsync("/search?q=春节&date=2021&issue=12328&sort=oldest");
        Assert.Equal(
            ["/search?q=%E6%98%A5%E8%8A%82&issue=12328&sort=oldest", "/search?q=%E6%98%A5%E8%8A%82&date=2021&sort=oldest", "/search?q=%E6%98%A5%E8%8A%82&sort=oldest"],
            page.QuerySelectorAll(".active-filters a").Select(a => a.GetAttribute("href")));
        page = await archive.PageAsync("/search?q=春节&date=2021");
        Assert.Single(page.QuerySelectorAll(".active-filters a"));
    }

    [Fact]
    public async Task A_page_says_which_of_the_results_it_shows()
    {
        IDocument page = await archive.PageAsync("/search?q=路灯&size=10");
        Assert.Equal("第 1–10 篇", page.QuerySelector(".results-pages span")!.TextContent);
        page = await archive.PageAsync(page.QuerySelector(".results-next")!.GetAttribute("href")!);
        Assert.Equal("第 11–20 篇", page.QuerySelector(".results-pages span")!.TextContent);
    }

    [Fact]
    public async Task The_chart_has_a_link_that_says_its_number_for_every_year()
    {
        IDocument page = await archive.PageAsync("/search?q=春节");
        IElement[] bars = [.. page.QuerySelectorAll(".bar-chart svg a")];
        Assert.Equal(24, bars.Length);
        Assert.Equal("2021年：2 篇", bars[^1].GetAttribute("aria-label"));
        Assert.Equal("/search?q=%E6%98%A5%E8%8A%82&date=2021", bars[^1].GetAttribute("href"));
    }

    [Fact]
    public async Task No_label_of_the_chart_sticks_out_of_it()
    {
        IDocument page = await archive.PageAsync("/search?q=春节");
        Assert.Equal("start", page.QuerySelectorAll(".bar-chart .bar-label")[0].GetAttribute("text-anchor"));
        Assert.Equal("middle", page.QuerySelectorAll(".bar-chart .bar-label")[1].GetAttribute("text-anchor"));
    }

    [Fact]
    public async Task Paging_by_key_comes_to_the_last_result_and_gives_each_once()
    {
        var seen = new List<string>();
        string? address = "/search?q=路灯&sort=newest&size=10";
        for (int pages = 0; address is not null && pages < 10; pages++)
        {
            IDocument page = await archive.PageAsync(address);
            seen.AddRange(page.QuerySelectorAll(".hit-headline a").Select(a => a.TextContent));
            address = page.QuerySelector(".results-next")?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(1, 25).Reverse().Select(day => $"路灯{day}"), seen);
    }

    [Theory]
    [InlineData("/search?q=*", "检索式只有标点或符号，请输入汉字、字母或数字。")]
    [InlineData("/search?q=！？", "检索式只有标点或符号，请输入汉字、字母或数字。")]
    [InlineData("/search?q=麻雀", "可减少或缩短检索词。")]
    [InlineData("/search?q=春节&date=1990", "可减少或缩短检索词，或取消筛选条件。")]
    [InlineData("/search?date=1990", "可取消筛选条件。")]
    public async Task Nothing_found_advises_what_can_be_done_and_how_to_search(string address, string advice)
    {
        IDocument page = await archive.PageAsync(address);
        Assert.Equal(advice, page.QuerySelector(".search-nothing h2 ~ p:not(.did-you-mean)")!.TextContent);
        Assert.NotNull(page.QuerySelector(".search-help"));
    }

    [Fact]
    public async Task Nothing_found_asks_what_was_meant()
    {
        IDocument page = await archive.PageAsync("/search?q=刘佳学");
        Assert.Equal("没有找到符合条件的报道。", page.QuerySelector(".search-nothing h2")!.TextContent);
        Assert.Contains("刘佳雪", page.QuerySelectorAll(".did-you-mean a").Select(a => a.TextContent));
    }

    [Theory]
    [InlineData("春结", "春节")]
    [InlineData("办里业务", "办理业务")]
    [InlineData("王墙", "王强")]
    [InlineData("庙会 元霄", "庙会")]
    public async Task A_word_that_sounds_alike_is_what_may_have_been_meant(string typed, string meant)
    {
        IDocument page = await archive.PageAsync($"/search?q={typed}");
        Assert.Contains(meant, page.QuerySelectorAll(".did-you-mean a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task The_concordance_goes_from_the_oldest_on_and_each_line_leads_to_its_match()
    {
        IDocument page = await archive.PageAsync("/search?q=春节&view=kwic");
        IElement[] sources = [.. page.QuerySelectorAll(".kwic-source a")];
        string[] days = [.. sources.Select(source => source.QuerySelector("time")!.TextContent)];
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
        Assert.Equal("长春庙会", sources[0].QuerySelector("span")!.TextContent);
        Assert.Equal(
            ["#match-1", "#match-2", "#match-3", "#match-4"],
            sources.Where((_, line) => days[line] == "2021-02-18").Select(source => source.GetAttribute("href")!.Split('#')[1]).Select(place => "#" + place));
    }

    [Fact]
    public async Task The_concordance_can_be_taken_away_as_a_table()
    {
        string csv = await archive.Client().GetStringAsync("/search?q=春节&view=kwic&date=2021-02-18&format=csv");
        string[] rows = csv.TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("key,date,issueNumber,headline,field,left,match,right,url", rows[0]);
        Assert.Equal("20210218-1,2021-02-18,12327,春节返程,headline,,春节,返程,http://localhost/articles/20210218-1", rows[1]);
        Assert.Equal(5, rows.Length);
    }

    [Fact]
    public async Task The_concordance_centres_every_match()
    {
        IDocument page = await archive.PageAsync("/search?q=春节&view=kwic&lines=right&from=2021-02-18&to=2021-02-18");
        Assert.Equal(["春节前，", "春节后，", "春节返程", "春节里，"], page.QuerySelectorAll(".kwic tbody tr")
            .Select(row => row.QuerySelector(".kwic-match")!.TextContent + row.QuerySelector(".kwic-right")!.TextContent)
            .Select(line => line[..4]));
    }

    [Fact]
    public async Task The_page_speaks_english_too()
    {
        IDocument page = await archive.PageAsync("/search?q=春节", "en");
        Assert.Equal("3 articles", page.QuerySelector(".results-count")!.TextContent);
    }

    [Theory]
    [InlineData("/search?q=春节")]
    [InlineData("/search?q=开年 刘佳雪")]
    [InlineData("/search?reporter=刘佳雪")]
    [InlineData("/search?q=春节&view=kwic")]
    [InlineData("/search?q=刘佳学")]
    [InlineData("/search")]
    [InlineData("/trends?q=春节,灯会")]
    [InlineData("/articles/20210219-1")]
    public async Task What_is_chinese_in_an_english_page_is_said_to_be(string address)
    {
        IDocument page = await archive.PageAsync(address, "en");
        Assert.DoesNotContain(page.QuerySelectorAll("main :not(script, svg, svg *)"), element =>
            element.ChildNodes.OfType<IText>().Any(text => text.Text.Any(character => character is >= '一' and <= '鿿'))
            && element.Closest("[lang]")!.GetAttribute("lang") != "zh-CN"
            // These are English sentences that quote what to write.
            && !element.Matches(".search-note, .search-help dd"));
    }

    [Theory]
    [InlineData("zh-CN", "城市晚报 2021年2月19日 总第 12328 期 头版")]
    [InlineData("en", "城市晚报 19 February 2021 No. 12328 Front page")]
    public async Task An_article_says_where_it_stood_in_the_language_of_the_interface(string language, string said)
    {
        IDocument page = await archive.PageAsync("/articles/20210219-1", language);
        Assert.Equal(said, string.Join(' ', page.QuerySelectorAll(".article-from > *").Select(part => part.Words())));
    }

    [Fact]
    public async Task No_style_or_script_stands_in_the_page()
    {
        IDocument page = await archive.PageAsync("/search?q=春节");
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick]"));
    }

    [Fact]
    public async Task Json_has_the_names_programs_know()
    {
        JsonElement json = JsonDocument.Parse(await archive.Client().GetStringAsync("/search?q=春节&format=json&size=2&sort=newest")).RootElement;
        Assert.Equal(3, json.GetProperty("totalItems").GetInt32());
        Assert.Equal(1, json.GetProperty("startIndex").GetInt32());
        Assert.Equal(2, json.GetProperty("endIndex").GetInt32());
        Assert.Equal(2, json.GetProperty("itemsPerPage").GetInt32());
        Assert.Equal("20210219-1", json.GetProperty("items")[0].GetProperty("id").GetString());
        Assert.Equal("http://localhost/articles/20210219-1", json.GetProperty("items")[0].GetProperty("url").GetString());
        Assert.Equal(2, json.GetProperty("facets").GetProperty("years").GetArrayLength());
        JsonElement next = JsonDocument.Parse(await archive.Client().GetStringAsync(json.GetProperty("next").GetString())).RootElement;
        Assert.Equal(3, next.GetProperty("startIndex").GetInt32());
        Assert.Equal("19981225-1", next.GetProperty("items")[0].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("jsonl", "application/jsonl", 25)]
    [InlineData("csv", "text/csv", 26)]
    [InlineData("gbt7714", "text/plain", 25)]
    public async Task An_export_holds_every_result(string format, string mediaType, int lines)
    {
        HttpResponseMessage response = await archive.Client().GetAsync($"/search?q=路灯&size=5&format={format}");
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(lines, (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_search_is_a_feed_too()
    {
        XDocument feed = XDocument.Parse(await archive.Client().GetStringAsync("/search?q=春节&format=atom"));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.Equal(["春节后上班第一天", "春节返程", "长春庙会"], feed.Root!.Elements(atom + "entry").Select(entry => entry.Element(atom + "title")!.Value));
    }

    [Theory]
    [InlineData("ris", 3, "TY  - ")]
    [InlineData("bib", 3, "@article")]
    [InlineData("csljson", 3, "article-newspaper")]
    public async Task A_result_set_can_be_cited(string format, int count, string record)
    {
        string text = await archive.Client().GetStringAsync($"/search?q=春节&format={format}");
        Assert.Equal(count, text.Split(record).Length - 1);
    }

    [Fact]
    public async Task A_form_of_export_that_is_not_known_is_a_bad_request()
    {
        HttpResponseMessage response = await archive.Client().GetAsync("/search?q=春节&format=docx");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("刘", "刘佳雪")]
    [InlineData("佳雪", "刘佳雪")]
    // As papers print names of two characters, and as one may type those of three.
    [InlineData("王 强", "王强")]
    [InlineData("刘　佳雪", "刘佳雪")]
    [InlineData("ljx", "刘佳雪")]
    [InlineData("liujia", "刘佳雪")]
    [InlineData("liu jia", "刘佳雪")]
    [InlineData("WQ", "王强")]
    [InlineData("返程", "春节返程")]
    public async Task Suggestions_know_people_by_sound_and_headlines(string text, string suggestion)
    {
        JsonElement json = JsonDocument.Parse(await archive.Client().GetStringAsync($"/search/suggest?q={Uri.EscapeDataString(text)}")).RootElement;
        Assert.Contains(suggestion, json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task What_others_found_with_a_word_is_suggested_once_it_was_used_often_enough()
    {
        PastQueries past = archive.Service<PastQueries>();
        for (int use = 0; use < PastQueries.LeastUses; use++)
        {
            await archive.PageAsync("/search?q=灯会");
            await archive.PageAsync("/search?q=灯会之最");
            Assert.DoesNotContain("灯会", await SuggestionsAsync("灯"));
            await past.SaveAsync();
        }

        Assert.Equal("灯会", (await SuggestionsAsync("灯"))[0]);
        Assert.Empty(await SuggestionsAsync("灯会"));
    }

    [Fact]
    public async Task Browsers_are_given_suggestions_in_their_own_form()
    {
        HttpResponseMessage response = await archive.Client().GetAsync("/search/suggest?format=opensearch&q=刘");
        Assert.Equal("application/x-suggestions+json", response.Content.Headers.ContentType!.MediaType);
        JsonElement json = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("刘", json[0].GetString());
        Assert.Equal("刘佳雪", json[1][0].GetString());
        Assert.Equal("http://localhost/search?reporter=%E5%88%98%E4%BD%B3%E9%9B%AA", json[3][0].GetString());
    }

    [Fact]
    public async Task The_article_opened_from_a_result_marks_the_matches_and_steps_through_them()
    {
        IDocument page = await archive.PageAsync("/articles/20210218-1?q=春节");
        Assert.Equal(["match-1", "match-2", "match-3", "match-4"], page.QuerySelectorAll("article mark").Select(mark => mark.Id!));
        Assert.All(page.QuerySelectorAll("article mark"), mark => Assert.Equal("春节", mark.TextContent));
        Assert.Equal(["#match-1", "#match-2", "#match-3", "#match-4"], page.QuerySelectorAll(".match-steps a").Select(a => a.GetAttribute("href")!).SkipLast(1));
    }

    [Theory]
    [InlineData("记者：刘佳雪", new[] { "刘佳雪" }, new[] { "match-1" })]
    [InlineData("本报记者刘佳", new[] { "本报记者 ", "刘佳" }, new[] { "match-1" })]
    [InlineData("刘佳雪 春节", new[] { "春节", "刘佳雪", "春节" }, new[] { "match-1", "match-2", "match-3" })]
    public async Task The_byline_of_an_article_is_marked_too(string query, string[] marked, string[] numbers)
    {
        IDocument page = await archive.PageAsync($"/articles/20210219-1?q={query}");
        IElement[] marks = [.. page.QuerySelectorAll("article mark")];
        Assert.Equal(marked, marks.Select(mark => mark.TextContent));
        Assert.Equal(numbers, marks.Select(mark => mark.Id).Where(id => !string.IsNullOrEmpty(id)));
        Assert.NotNull(page.QuerySelector("script[src*='/matches']"));
    }

    [Fact]
    public async Task Browsers_find_the_search_by_its_description()
    {
        XDocument description = XDocument.Parse(await archive.Client().GetStringAsync("/opensearch.xml"));
        Assert.Contains(description.Root!.Elements(), element => (string?)element.Attribute("template") == "http://localhost/search?q={searchTerms}");
    }

    [Fact]
    public async Task Years_without_an_issue_stand_between_those_with_one()
    {
        IDocument page = await archive.PageAsync("/issues");
        Assert.Equal(["2021", "2020", "2010–2019", "2009", "1999–2008", "1998"], page.QuerySelectorAll(".heat tbody th").Select(year => year.TextContent));
        Assert.All(page.QuerySelectorAll(".heat-none td"), said => Assert.Equal("无藏报", said.TextContent));
    }

    [Fact]
    public async Task Trends_compare_words_by_their_share_of_each_year()
    {
        IDocument page = await archive.PageAsync("/trends?q=春节,灯会");
        Assert.Equal(24, page.QuerySelectorAll(".trend-table tbody tr").Length);
        // Four years have articles; the other twenty have no share to show.
        Assert.Equal(8, page.QuerySelectorAll(".trend circle").Length);
        IElement[] cells = [.. page.QuerySelector(".trend-table tbody tr:last-child")!.QuerySelectorAll("td")];
        Assert.Equal(["2", "0"], cells.Take(2).Select(cell => cell.FirstElementChild!.TextContent));
        // A search that finds nothing is led to by nothing.
        Assert.Equal([true, false], cells.Take(2).Select(cell => cell.QuerySelector("a") is not null));
        Assert.Equal("100%", page.QuerySelector(".line-chart .bar-label")!.TextContent);
        Assert.Equal("2", cells[2].TextContent);
        IElement[] empty = [.. page.QuerySelectorAll(".trend-table tbody tr")[1].QuerySelectorAll("td")];
        Assert.Equal(["–", "–", "0"], empty.Select(cell => cell.TextContent.Trim()));
        // 1998, 2009 and 2020 with 2021: no line leads across the years between.
        Assert.Equal(3, page.QuerySelectorAll(".trend-1 polyline").Length);
    }

    [Fact]
    public async Task The_page_of_trends_gives_an_example()
    {
        IDocument page = await archive.PageAsync("/trends");
        Assert.Equal("如：春节,元宵", page.QuerySelector("#trends-q")!.GetAttribute("placeholder"));
        Assert.Equal("用逗号分开的词相互比较。", page.QuerySelector(".form-hint")!.TextContent);
    }

    private async Task<IReadOnlyList<string>> SuggestionsAsync(string text)
    {
        JsonElement json = JsonDocument.Parse(await archive.Client().GetStringAsync($"/search/suggest?q={Uri.EscapeDataString(text)}")).RootElement;
        return [.. json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("text").GetString()!)];
    }

    private async Task LeadsToTheIssueAsync(string query)
    {
        HttpResponseMessage response = await archive.Client().GetAsync($"/search?q={Uri.EscapeDataString(query)}");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/issues/2021-02-19", response.Headers.Location!.ToString());
    }
}
