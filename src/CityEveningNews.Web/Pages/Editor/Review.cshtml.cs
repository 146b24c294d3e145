using CityEveningNews.Archive;
using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Editing.Changes;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Desk;
using CityEveningNews.Web.Desk.Review;
using CityEveningNews.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>Where an editor holds an issue against its source: doubts first, then both side by side.</summary>
internal sealed class ReviewModel(ReviewReader reader, IssueEditor editor, IStringLocalizer<EditingTexts> text) : PageModel
{
    /// <summary>The issue.</summary>
    public ReviewView Issue { get; private set; } = null!;

    /// <summary>Whether what the editor asked for was not done, because the issue had changed in the meantime.</summary>
    public bool Stale { get; private set; }

    /// <summary>Whether the editor is to say first that they saw what the masthead contradicts.</summary>
    public bool Unconfirmed { get; private set; }

    /// <summary>The masthead's fields as the page shows them.</summary>
    public IEnumerable<string> MastheadFields
    {
        get
        {
            ParsedMasthead head = Issue.Masthead;
            string?[] fields =
            [
                Addresses.Day(Issue.Date), head.Weekday, head.LunarDate,
                head.IssueNumber is { } number ? $"总第{number}期" : null, head.EditionName, head.PagesToday is { } pages ? $"今日{pages}版" : null,
                head.SerialNumber, head.PostalDistributionCode, head.NewsHotline, head.Address, head.Postcode,
                .. head.Staff.Select(s => $"{s.Role} {s.Name}"),
            ];
            return fields.OfType<string>();
        }
    }

    /// <summary>Shows the issue of a day.</summary>
    public async Task<IActionResult> OnGetAsync(string date, string? edition, bool stale, CancellationToken cancel)
    {
        if (!Addresses.TryParseIssue(date, edition, out DateOnly day, out int number)) return NotFound();
        if (await reader.FindAsync(day, number, cancel) is not { } issue) return NotFound();
        (Issue, Stale) = (issue, stale);
        return Page();
    }

    /// <summary>Settles what goes on with a fragment: the head line, or nothing where there is none.</summary>
    public Task<IActionResult> OnPostSettleAsync(string date, string? edition, int version, int tail, int? head, CancellationToken cancel) =>
        ChangeAsync(date, edition, version, new SettleJoin(tail, head), "Settled", cancel);

    /// <summary>Leaves a settled join to the parser again.</summary>
    public Task<IActionResult> OnPostUnsettleAsync(string date, string? edition, int version, int tail, CancellationToken cancel) =>
        ChangeAsync(date, edition, version, new UnsettleJoin(tail), "Unsettled", cancel);

    /// <summary>Publishes the issue. Where the masthead contradicts itself, the editor says first that they have seen it.</summary>
    public async Task<IActionResult> OnPostPublishAsync(string date, string? edition, int version, bool confirmed, CancellationToken cancel)
    {
        if (!Addresses.TryParseIssue(date, edition, out DateOnly day, out int number)) return NotFound();
        if (!confirmed && await reader.FindAsync(day, number, cancel) is { Contradictions.Count: > 0 } issue)
        {
            (Issue, Unconfirmed) = (issue, true);
            return Page();
        }

        return await ChangeAsync(date, edition, version, new ChangeStatus(IssueStatus.Published), "Published", cancel);
    }

    /// <summary>Takes the issue back.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(string date, string? edition, int version, CancellationToken cancel) =>
        ChangeAsync(date, edition, version, new ChangeStatus(IssueStatus.Withdrawn), "Withdrawn", cancel);

    // What an editor saw may have changed since: then nothing is done, and the page is shown as it is now.
    private async Task<IActionResult> ChangeAsync(string date, string? edition, int version, IssueChange change, string said, CancellationToken cancel)
    {
        if (!Addresses.TryParseIssue(date, edition, out DateOnly day, out int number)) return NotFound();
        EditResult result = await editor.ApplyAsync(day, number, change, new EditedBy(User.Identity?.Name, IssueVersion: version), cancel);
        if (result.Refusal?.Code == EditRefusals.NoIssue.Code) return NotFound();
        string address = Addresses.Issue(day, number);
        if (result.Refusal is null) TempData.Say(text[$"Said.{said}", address]);
        return LocalRedirect($"/editor{address}{(result.Refusal is null ? "" : "?stale=true")}");
    }
}
