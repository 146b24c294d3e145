namespace CityEveningNews.Archive.Calendar;

/// <summary>A day of the calendar.</summary>
/// <param name="Date">The day.</param>
/// <param name="State">What is known of the paper on that day.</param>
/// <param name="Issues">The editions of the day in their order; on the later days of a double issue, that issue.</param>
public sealed record CalendarDay(DateOnly Date, DayState State, IReadOnlyList<IssueDay> Issues)
{
    /// <summary>The lunar day, or null where it cannot be reckoned.</summary>
    public LunarDay? Lunar { get; } = LunarDay.Of(Date);

    /// <summary>The festivals of the day.</summary>
    public IReadOnlyList<Festival> Festivals { get; } = Festival.Of(Date);
}

/// <summary>What is known of the paper on a day.</summary>
public enum DayState
{
    /// <summary>Nothing is known: outside the issues held, or their numbers do not tell.</summary>
    Unknown,

    /// <summary>The archive holds an issue of the day.</summary>
    Present,

    /// <summary>The issue numbers say that a paper appeared, and the archive does not hold it.</summary>
    Missing,

    /// <summary>The issue numbers say that no paper appeared.</summary>
    NotPublished,
}

/// <summary>Days between two issues whose numbers are not consecutive.</summary>
/// <param name="From">The first day without an issue.</param>
/// <param name="To">The last.</param>
/// <param name="MissingIssues">How many issues appeared and are not held.</param>
/// <param name="Located">Whether it is known on which of the days they appeared.</param>
public sealed record CalendarGap(DateOnly From, DateOnly To, int MissingIssues, bool Located);
