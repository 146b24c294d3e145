using CityEveningNews.Archive.Entities;

namespace CityEveningNews.Archive.Editing;

/// <summary>Who makes a change.</summary>
/// <param name="Name">The editor's name; null for the program itself.</param>
/// <param name="Why">Why, in the editor's words, or null.</param>
/// <param name="IssueVersion">The version of the issue the editor had before them; null where it does not matter.</param>
public sealed record EditedBy(string? Name, string? Why = null, int? IssueVersion = null)
{
    /// <summary>Why, without blanks around it and no longer than is kept; null where nothing is said.</summary>
    public string? Why { get; } = Why?.Trim() is { Length: > 0 } said ? said[..Math.Min(said.Length, Revision.MaximumWhyLength)] : null;
}
