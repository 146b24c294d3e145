using System.Globalization;
using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Editing.Changes;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Desk.Editing;
using CityEveningNews.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>Where the articles of a page are put in order, merged, marked, taken back, and stray lines taken in.</summary>
internal sealed class ArrangeModel(ArchiveDbContext db, IssueEditor editor, IStringLocalizer<EditingTexts> text) : IssueDeskPage(db, editor, text)
{
    /// <summary>The articles, those that stand first and in their order.</summary>
    public IReadOnlyList<Article> Articles { get; private set; } = [];

    /// <summary>Sets the order by the places given.</summary>
    public Task<IActionResult> OnPostOrderAsync(CancellationToken cancel) => ChangeAsync(Reorder, cancel);

    /// <summary>Gives an article the kind chosen for it.</summary>
    public Task<IActionResult> OnPostKindAsync(int number, CancellationToken cancel) =>
        ChangeAsync(() => Enum.TryParse(Request.Form[$"kind-{number}"], out ArticleKind kind) && Enum.IsDefined(kind) ? new ChangeKind(number, kind) : null, cancel);

    /// <summary>Adds an article to the one chosen for it.</summary>
    public Task<IActionResult> OnPostMergeAsync(int number, CancellationToken cancel) =>
        ChangeAsync(() => Chosen($"into-{number}") is { } into ? new MergeArticles(into, number) : null, cancel);

    /// <summary>Takes an article back because it is no story.</summary>
    public Task<IActionResult> OnPostFurnitureAsync(int number, CancellationToken cancel) =>
        ChangeAsync(() => new WithdrawArticle(number, AsFurniture: true), cancel);

    /// <summary>Takes an article back.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(int number, CancellationToken cancel) => ChangeAsync(() => new WithdrawArticle(number), cancel);

    /// <summary>Lets an article stand again.</summary>
    public Task<IActionResult> OnPostBringBackAsync(int number, CancellationToken cancel) => ChangeAsync(() => new BringBackArticle(number), cancel);

    /// <summary>Takes unplaced lines into an article, or into a new one.</summary>
    public Task<IActionResult> OnPostPlaceAsync(List<int> lines, PlacedAs what, CancellationToken cancel) =>
        ChangeAsync(() => new PlaceLines([.. lines.Order()], Chosen("to"), what), cancel);

    /// <summary>Marks unplaced lines as furniture.</summary>
    public Task<IActionResult> OnPostAsideAsync(List<int> lines, CancellationToken cancel) => ChangeAsync(() => new SetLinesAside([.. lines.Order()]), cancel);

    /// <inheritdoc/>
    protected override async Task LoadAsync(CancellationToken cancel) =>
        Articles = await Db.Articles.AsNoTracking().Where(a => a.IssueId == Issue.Id).OrderBy(a => a.Withdrawn).ThenBy(a => a.Position).ToListAsync(cancel);

    private async Task<IActionResult> ChangeAsync(Func<IssueChange?> change, CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        await LoadAsync(cancel);
        return change() is { } made
            ? await ChangeAsync(made, result => $"/editor{result.Address}/arrange", cancel)
            : await RefuseAsync(EditRefusals.NoArticle.Code, cancel);
    }

    // Of two articles given the same place, the one that was moved up stands before the one that has it, the one moved down after.
    private ReorderArticles Reorder()
    {
        var places = Articles.Where(a => !a.Withdrawn).Select((article, i) => (article.Number, Was: i + 1, Is: Chosen($"place-{article.Number}") ?? (i + 1)));
        return new ReorderArticles([.. places.OrderBy(p => p.Is).ThenBy(p => p.Is.CompareTo(p.Was)).ThenBy(p => p.Was).Select(p => p.Number)]);
    }

    private int? Chosen(string field) => int.TryParse(Request.Form[field], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
