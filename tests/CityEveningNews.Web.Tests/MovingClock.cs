namespace CityEveningNews.Web.Tests;

/// <summary>A clock that moves when it is told to.</summary>
public sealed class MovingClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = ArchiveFactory.Now;

    public override DateTimeOffset GetUtcNow() => Now;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
}
