using System.Globalization;
using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Editing.Changes;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Desk.Editing;
using CityEveningNews.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>Where an article is split, and its paragraphs and captions are moved to another.</summary>
internal sealed class PartsModel(ArchiveDbContext db, IssueEditor editor, IStringLocalizer<EditingTexts> text) : ArticleDeskPage(db, editor, text)
{
    /// <summary>The other articles that stand in the issue.</summary>
    public IReadOnlyList<Article> Others { get; private set; } = [];

    /// <summary>Splits the article before the first paragraph chosen.</summary>
    public async Task<IActionResult> OnPostSplitAsync(List<string> parts, string? headline, CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (Read(parts) is not [{ Section: not null } at, ..]) return await RefuseAsync(EditRefusals.NoPart.Code, cancel);
        return await ChangeAsync(new SplitArticle(Article.Number, at, headline), Arranged, cancel);
    }

    /// <summary>Moves the parts chosen.</summary>
    public async Task<IActionResult> OnPostMoveAsync(List<string> parts, string? to, CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        int? target = int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
        return await ChangeAsync(new MoveText(Article.Number, Read(parts), target), Arranged, cancel);
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync(CancellationToken cancel) =>
        Others = await Db.Articles.AsNoTracking().Where(a => a.IssueId == Issue.Id && !a.Withdrawn && a.Id != Article.Id).OrderBy(a => a.Position).ToListAsync(cancel);

    private static List<PartAddress> Read(List<string> parts)
    {
        var read = new List<PartAddress>();
        foreach (string part in parts)
        {
            if (PartAddress.TryParse(part, out PartAddress address)) read.Add(address);
        }

        return read;
    }

    private static string Arranged(EditResult result) => $"/editor{result.Address}/arrange";
}
