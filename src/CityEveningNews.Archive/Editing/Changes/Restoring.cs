using System.Text.Json;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Editing.Changes;

/// <summary>Brings earlier states back.</summary>
internal static class Restoring
{
    /// <summary>Gives an article the content it had, and lets it stand unless it was withdrawn.</summary>
    public static Refusal? Article(EditedIssue page, int number, string json, bool withdrawn = false)
    {
        if (page.Issue.Articles.Find(a => a.Number == number) is not { } article) return EditRefusals.NoArticle;
        article.Body!.Content = JsonSerializer.Deserialize<ParsedArticle>(json, JsonColumn.Options)!;
        if (!withdrawn) EditedIssue.BringBack(article);
        else if (!article.Withdrawn) page.Withdraw(article);
        return null;
    }

    /// <summary>Gives an issue the masthead, the day and the order it had; articles it had not then keep their place after those before them.</summary>
    public static async ValueTask<Refusal?> IssueAsync(EditedIssue page, IssueState state, CancellationToken cancel)
    {
        ParsedMasthead masthead = state.Masthead with { Date = state.Date, Publication = state.Publication };
        if (!JsonColumn.Same(state.Masthead, page.Issue.Masthead) || state.Date != page.Issue.Date)
        {
            if (await new CorrectMasthead(masthead).ApplyAsync(page, cancel) is { } refusal) return refusal;
            page.Issue.Masthead = state.Masthead;
        }

        List<int> standing = [.. page.Standing.Select(a => a.Number)];
        List<int> order = PageOrder.Weave([.. state.Order.Where(standing.Contains)], standing);
        return await new ReorderArticles(order).ApplyAsync(page, cancel);
    }
}
