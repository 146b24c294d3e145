using CityEveningNews.Archive;
using CityEveningNews.Archive.Checking;
using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Editing.Changes;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Desk.Editing;
using CityEveningNews.Web.Desk.Review;
using CityEveningNews.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>Where any field of a masthead is corrected. Another date moves the issue to another address.</summary>
internal sealed class MastheadModel(ArchiveDbContext db, IssueEditor editor, IStringLocalizer<EditingTexts> text, IStringLocalizer<DeskTexts> doubts)
    : IssueDeskPage(db, editor, text)
{
    /// <summary>The fields by name, as they stand or as the editor sent them.</summary>
    public Dictionary<string, string> Fields { get; } = [];

    /// <summary>What the editor is asked to confirm; empty where nothing is asked.</summary>
    public IReadOnlyList<string> Questions { get; private set; } = [];

    /// <summary>Saves the fields; what is easily a slip of the keys is asked about first.</summary>
    public async Task<IActionResult> OnPostAsync(bool confirmed, CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        ParsedMasthead masthead = AsItStands;
        foreach (MastheadField field in MastheadField.All)
        {
            string value = Request.Form[field.Name].ToString().Trim();
            Fields[field.Name] = value;
            if (field.Write(masthead, value) is { } written) masthead = written;
            else ModelState.AddModelError("", Text["NotUnderstood", Text[$"Masthead.{field.Name}"].Value, value]);
        }

        if (!ModelState.IsValid) return Page();
        if (!confirmed) Questions = [.. QuestionsOf(masthead)];
        return Questions.Count > 0 ? Page() : await ChangeAsync(new CorrectMasthead(masthead), result => $"/editor{result.Address}/masthead", cancel);
    }

    /// <inheritdoc/>
    protected override Task LoadAsync(CancellationToken cancel)
    {
        foreach (MastheadField field in MastheadField.All) Fields.TryAdd(field.Name, field.Read(AsItStands));
        return Task.CompletedTask;
    }

    // Another date moves the issue and all its articles; and what an editor wrote may contradict itself as what was printed does.
    private IEnumerable<string> QuestionsOf(ParsedMasthead masthead)
    {
        if (masthead.Date is not { } date) yield break;
        if (date != Issue.Date) yield return Text["Masthead.Moves", Addresses.Day(Issue.Date), Fields["Date"]];
        if (DatesOf(masthead) == DatesOf(AsItStands)) yield break;
        foreach (Diagnostic mismatch in MastheadCheck.Within(date, masthead))
            yield return DoubtWords.Of(Doubts.OfMasthead(date, masthead, new Contradiction(mismatch)), doubts);
    }

    private static (DateOnly?, DateOnly?, string?, string?) DatesOf(ParsedMasthead masthead) =>
        (masthead.Date, masthead.EndDate, masthead.Weekday, masthead.LunarDate);

    // A page may not state its date or its paper; the issue has both.
    private ParsedMasthead AsItStands => Issue.Masthead with { Date = Issue.Date, Publication = Issue.Publication };
}
