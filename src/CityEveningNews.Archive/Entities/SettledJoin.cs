namespace CityEveningNews.Archive.Entities;

/// <summary>
/// A join that an editor settled. The words of both lines are kept beside their numbers, so that it is found again when the same page comes from
/// another extraction.
/// </summary>
/// <param name="TailLine">The last line of the fragment that is cut, from 1.</param>
/// <param name="Tail">That line's words.</param>
/// <param name="HeadLine">The first line of the fragment that goes on with it; null where nothing does.</param>
/// <param name="Head">That line's words, or null.</param>
public sealed record SettledJoin(int TailLine, string Tail, int? HeadLine, string? Head)
{
    /// <summary>Who settled it.</summary>
    public string? By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }
}
