namespace CityEveningNews.Archive.Calendar;

/// <summary>The day it is where the paper appears, whatever zone the machine keeps.</summary>
public static class PaperDay
{
    /// <summary>How far the paper's clocks are ahead of UTC.</summary>
    // China has kept one zone without summer time since 1992, so it is found on a machine without time-zone data too.
    public static readonly TimeSpan Ahead = TimeSpan.FromHours(8);

    /// <summary>Today, as the paper's readers have it.</summary>
    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(Ahead).DateTime);
}
