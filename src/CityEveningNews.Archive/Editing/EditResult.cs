using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;

namespace CityEveningNews.Archive.Editing;

/// <summary>What became of a change.</summary>
public sealed record EditResult
{
    /// <summary>Why it was refused, or null. <see cref="EditRefusals"/> has the codes.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Whether it was refused because somebody else changed the same in the meantime.</summary>
    public bool IsStale => Refusal?.Code == EditRefusals.Stale.Code;

    /// <summary>The address now, unless refused.</summary>
    public string? Address { get; init; }

    /// <summary>The day now.</summary>
    public DateOnly Date { get; init; }

    /// <summary>The edition now.</summary>
    public int Edition { get; init; }

    /// <summary>What changed; none where everything was so already.</summary>
    public IReadOnlyList<Revision> Revisions { get; init; } = [];

    /// <summary>The articles whose correction the parser contradicts, nobody having chosen yet.</summary>
    public IReadOnlyList<int> Contested { get; init; } = [];

    /// <summary>Whether the parser contradicts a corrected masthead, nobody having chosen yet.</summary>
    public bool MastheadContested { get; init; }

    /// <summary>The number of the article the change made, or null.</summary>
    public int? NewArticle => Revisions.FirstOrDefault(r => r.Before is null)?.ArticleNumber;
}
