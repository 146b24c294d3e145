using CityEveningNews.Archive.Ingest;

namespace CityEveningNews.Archive.Editing;

/// <summary>Why a change can be refused.</summary>
public static class EditRefusals
{
    /// <summary>There is no issue of that day and edition.</summary>
    public static readonly Refusal NoIssue = new("no-issue", "There is no issue of that day and edition.");

    /// <summary>Somebody else changed the same in the meantime.</summary>
    public static readonly Refusal Stale = new("stale", "Somebody else changed this in the meantime. Look at it as it stands now, and make your change again.");

    /// <summary>The article does not stand in the issue.</summary>
    public static readonly Refusal NoArticle = new("no-article", "There is no such article in the issue, or it is withdrawn.");

    /// <summary>The article has no such paragraph or caption.</summary>
    public static readonly Refusal NoPart = new("no-part", "Choose a paragraph or a caption of the article.");

    /// <summary>The article would have nothing left.</summary>
    public static readonly Refusal NothingLeft = new("nothing-left", "Nothing would be left of the article. Withdraw it, or merge it with the other.");

    /// <summary>An article cannot be merged with itself.</summary>
    public static readonly Refusal SameArticle = new("same-article", "Choose another article.");

    /// <summary>The lines are not among those that fit nowhere.</summary>
    public static readonly Refusal NoLine = new("no-line", "Choose lines among those that fit nowhere.");

    /// <summary>The article has such a field already.</summary>
    public static readonly Refusal FieldTaken = new("field-taken", "The article has one already. Take the line in as a paragraph, or correct the article.");

    /// <summary>An order must name each article once.</summary>
    public static readonly Refusal BadOrder = new("bad-order", "The order must name every article of the issue once.");

    /// <summary>An issue has a date.</summary>
    public static readonly Refusal NoDate = new("no-date", "An issue needs its date.");

    /// <summary>The day has not come.</summary>
    public static readonly Refusal FutureDate = new("future-date", "The date is in the future.");

    /// <summary>A double issue does not end so.</summary>
    public static readonly Refusal BadEnd = new("bad-end", "The last day of a double issue is not before its first, and within a week of it.");

    /// <summary>Another issue of the paper stands at that day.</summary>
    public static readonly Refusal DateTaken = new("date-taken", "The paper has an issue of that day and edition already. Give this one the name of its edition, or correct the other's date first.");

    /// <summary>There is no such version.</summary>
    public static readonly Refusal NoRevision = new("no-revision", "There is no such version.");

    /// <summary>What is to be undone was changed again since.</summary>
    public static readonly Refusal ChangedSince = new("changed-since", "What this changed was changed again since. Bring the version you want back one by one.");

    /// <summary>There is nothing to choose.</summary>
    public static readonly Refusal NotContested = new("not-contested", "There is nothing to choose here any more.");

    /// <summary>The source has no such join.</summary>
    public static readonly Refusal NoJoin = new("no-join", "The source has no such lines, or nothing is settled of them.");

    /// <summary>Every refusal, for those who translate them.</summary>
    public static IReadOnlyList<Refusal> All { get; } =
    [
        NoIssue, Stale, NoArticle, NoPart, NothingLeft, SameArticle, NoLine, FieldTaken, BadOrder, NoDate, FutureDate, BadEnd, DateTaken, NoRevision, ChangedSince,
        NotContested, NoJoin,
    ];
}
