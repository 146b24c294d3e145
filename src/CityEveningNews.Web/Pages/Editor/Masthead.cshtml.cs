using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Editing.Changes;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Desk.Editing;
using CityEveningNews.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>Where any field of a masthead is corrected. Another date moves the issue to another address.</summary>
internal sealed class MastheadModel(ArchiveDbContext db, IssueEditor editor, IStringLocalizer<EditingTexts> text) : IssueDeskPage(db, editor, text)
{
    /// <summary>The fields by name, as they stand or as the editor sent them.</summary>
    public Dictionary<string, string> Fields { get; } = [];

    /// <summary>Saves the fields.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
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

        return ModelState.IsValid
            ? await ChangeAsync(new CorrectMasthead(masthead), result => $"/editor{result.Address}/masthead", cancel)
            : Page();
    }

    /// <inheritdoc/>
    protected override Task LoadAsync(CancellationToken cancel)
    {
        foreach (MastheadField field in MastheadField.All) Fields.TryAdd(field.Name, field.Read(AsItStands));
        return Task.CompletedTask;
    }

    // A page may not state its date or its paper; the issue has both.
    private ParsedMasthead AsItStands => Issue.Masthead with { Date = Issue.Date, Publication = Issue.Publication };
}
