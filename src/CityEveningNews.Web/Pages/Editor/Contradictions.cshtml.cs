using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Editing.Changes;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Desk;
using CityEveningNews.Web.Desk.History;
using CityEveningNews.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>Where the parser's newest reading contradicts an editor's correction: both are shown, and the editor chooses.</summary>
internal sealed class ContradictionsModel(ArchiveDbContext db, IssueEditor editor, IStringLocalizer<EditingTexts> text) : PageModel
{
    private const int Shown = 20;

    /// <summary>What is to be chosen, the oldest issue first.</summary>
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    /// <summary>Shows the choices.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var mastheads = await db.Issues.AsNoTracking().Where(i => i.MastheadContested).OrderBy(i => i.Date).Take(Shown)
            .Select(i => new { i.Date, i.Edition, i.Version, i.Masthead, i.MastheadParsed }).ToListAsync(cancel);
        var articles = await db.Articles.AsNoTracking().Where(a => a.Contest != Contest.None).OrderBy(a => a.Issue!.Date).ThenBy(a => a.Number).Take(Shown)
            .Select(a => new { a.Issue!.Date, a.Issue.Edition, a.Issue.Version, a.Number, a.Contest, a.Body!.Content, a.Body.Parsed }).ToListAsync(cancel);
        Choices =
        [
            .. mastheads.Select(m => new Choice(m.Date, m.Edition, m.Version, null, false,
                RevisionView.Written(m.Masthead, text), RevisionView.Written(m.MastheadParsed ?? m.Masthead, text))),
            .. articles.Select(a => new Choice(a.Date, a.Edition, a.Version, a.Number, a.Contest == Contest.Gone,
                RevisionView.Written(a.Content), a.Contest == Contest.Gone || a.Parsed is null ? "" : RevisionView.Written(a.Parsed))),
        ];
    }

    /// <summary>Keeps the correction or takes the parser's reading.</summary>
    public async Task<IActionResult> OnPostAsync(DateOnly date, int edition, int version, int? number, bool parsers, CancellationToken cancel)
    {
        EditResult result = await editor.ApplyAsync(
            date, edition, new ChooseReading(number, parsers), new EditedBy(User.Identity?.Name, null, version), cancel);
        if (result.Refusal is null)
        {
            TempData.Say(text[parsers ? "Said.TookParsers" : "Said.KeptCorrection"]);
            return RedirectToPage();
        }

        ModelState.Clear();
        ModelState.AddModelError("", text[$"Edit.{result.Refusal.Code}"]);
        await OnGetAsync(cancel);
        return Page();
    }

    /// <summary>One choice to make.</summary>
    /// <param name="Date">The issue's day.</param>
    /// <param name="Edition">The edition of the day.</param>
    /// <param name="Version">The issue's version.</param>
    /// <param name="Number">The article, or null for the masthead.</param>
    /// <param name="Gone">Whether the parser no longer finds the article.</param>
    /// <param name="Mine">The correction.</param>
    /// <param name="Parsers">The parser's reading.</param>
    internal sealed record Choice(DateOnly Date, int Edition, int Version, int? Number, bool Gone, string Mine, string Parsers)
    {
        private readonly IReadOnlyList<DifferencePiece> _pieces = TextDifference.Between(Mine, Parsers);

        /// <summary>One of the two: the correction without what the parser inserted, or the parser's reading without what it deleted.</summary>
        public IReadOnlyList<DifferencePiece> Without(DifferenceKind kind) => [.. _pieces.Where(p => p.Kind != kind)];
    }
}
