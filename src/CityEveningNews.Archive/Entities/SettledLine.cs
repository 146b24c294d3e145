namespace CityEveningNews.Archive.Entities;

/// <summary>
/// A line that fitted nowhere, and that an editor placed or set aside. Its words are kept beside its number, so that it is found again when the same
/// page comes from another extraction.
/// </summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Words">Its words; null where the number alone was kept, which is that of the text the issue reads from.</param>
public sealed record SettledLine(int Line, string? Words);
