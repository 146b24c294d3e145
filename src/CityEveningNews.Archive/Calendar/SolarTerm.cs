namespace CityEveningNews.Archive.Calendar;

/// <summary>
/// The twenty-four solar terms (节气): the days on which the sun's apparent longitude reaches a multiple of 15°, in Beijing time.
/// The longitude is Meeus, Astronomical Algorithms, chapter 25, good to about 0.01° — a quarter of an hour.
/// </summary>
public static class SolarTerm
{
    private static readonly string[] FromSpringEquinox =
    [
        "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑", "立秋", "处暑", "白露",
        "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至", "小寒", "大寒", "立春", "雨水", "惊蛰",
    ];

    /// <summary>The term that falls on the day, or null.</summary>
    public static string? Of(DateOnly date)
    {
        int morning = Sector(date), night = Sector(date.AddDays(1));
        return morning == night ? null : FromSpringEquinox[night];
    }

    // Which fifteen degrees the sun stands in at the start of the day in Beijing, 0 from the spring equinox.
    private static int Sector(DateOnly date) => (int)(Longitude(date) / 15) % 24;

    private static double Longitude(DateOnly date)
    {
        const double BeijingAheadOfGreenwich = 8.0 / 24;
        const double DynamicalAheadOfUniversal = 60.0 / 86400;
        const double DayNumberOf2000 = 730_119.5;
        double t = (date.DayNumber - BeijingAheadOfGreenwich + DynamicalAheadOfUniversal - DayNumberOf2000) / 36_525;
        double mean = 280.46646 + t * (36_000.76983 + t * 0.0003032);
        double anomaly = Radians(357.52911 + t * (35_999.05029 - t * 0.0001537));
        double centre = (1.914602 - t * (0.004817 + t * 0.000014)) * Math.Sin(anomaly)
            + (0.019993 - t * 0.000101) * Math.Sin(2 * anomaly)
            + 0.000289 * Math.Sin(3 * anomaly);
        double apparent = mean + centre - 0.00569 - 0.00478 * Math.Sin(Radians(125.04 - 1934.136 * t));
        return (apparent % 360 + 360) % 360;
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
