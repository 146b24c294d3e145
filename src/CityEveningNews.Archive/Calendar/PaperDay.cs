namespace CityEveningNews.Archive.Calendar;

/// <summary>The day it is where the paper appears, whatever zone the machine keeps.</summary>
public static class PaperDay
{
    /// <summary>How far the paper's clocks are ahead of UTC.</summary>
    // China has kept one zone without summer time since 1992, so it is found on a machine without time-zone data too.
    public static readonly TimeSpan Ahead = TimeSpan.FromHours(8);

    /// <summary>The day it is there at a moment.</summary>
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Ahead).DateTime);

    /// <summary>Today, as the paper's readers have it.</summary>
    public static DateOnly Today(TimeProvider time) => Of(time.GetUtcNow());

    /// <summary>Whether no paper of a day can exist yet: one bears tomorrow's date at the most, so that a later one is a misreading.</summary>
    public static bool IsToCome(DateOnly date, DateTimeOffset now) => date > Of(now).AddDays(1);
}
