using CityEveningNews.Archive.Calendar;

namespace CityEveningNews.Web.Pages.Issues;

/// <summary>A month as a table of weeks that begin on Monday.</summary>
/// <param name="Calendar">The year's calendar.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Large">Whether the cells show the lead headlines at once.</param>
public sealed record MonthView(YearCalendar Calendar, int Month, bool Large = false)
{
    /// <summary>The month's address.</summary>
    public string Address => AddressOf(new DateOnly(Calendar.Year, Month, 1));

    /// <summary>The weeks: seven cells each, null outside the month.</summary>
    public IEnumerable<CalendarDay?[]> Weeks
    {
        get
        {
            IReadOnlyList<CalendarDay> days = Calendar.Month(Month);
            int blanks = ((int)days[0].Date.DayOfWeek + 6) % 7;
            return Enumerable.Repeat<CalendarDay?>(null, blanks).Concat(days).Chunk(7).Select(week =>
            {
                Array.Resize(ref week, 7);
                return week;
            });
        }
    }

    /// <summary>The address of a day's month.</summary>
    public static string AddressOf(DateOnly day) => $"/issues/{day:yyyy'/'MM}";

    /// <summary>The name of a state in class names.</summary>
    public static string ClassOf(DayState state) => state switch
    {
        DayState.Present => "present",
        DayState.Missing => "missing",
        DayState.NotPublished => "unpublished",
        _ => "unknown",
    };
}
