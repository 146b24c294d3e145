using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Search.Analysis;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Speed;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Search;

/// <summary>The names of all reporters, some thousands at most, kept in memory until the archive changes, and no longer than a page is.</summary>
internal sealed class ReporterNames(ArchiveGeneration generation, TimeProvider clock)
{
    private volatile KeptNames? _kept;

    /// <summary>The names that begin with or hold a text, by characters or pinyin (whole or initials), blanks in it or not; the best first.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(ArchiveDbContext db, string text, int count, CancellationToken cancel)
    {
        string wanted = CharacterFolding.Fold(text.Trim());
        string letters = WithoutBlanks(wanted);
        if (letters.Length == 0) return [];
        return [.. (await AllAsync(db, cancel))
            .Select(name => (name, rank: Rank(name, wanted, letters)))
            .Where(found => found.rank is not null)
            .OrderBy(found => found.rank)
            .ThenByDescending(found => found.name.Articles)
            .ThenBy(found => found.name.Name, StringComparer.Ordinal)
            .Take(count)
            .Select(found => found.name.Name)];
    }

    /// <summary>The person whose whole name a text is, or null.</summary>
    public async Task<string?> NamedAsync(ArchiveDbContext db, string text, CancellationToken cancel)
    {
        string wanted = CharacterFolding.Fold(text.Trim()), letters = WithoutBlanks(wanted);
        return (await AllAsync(db, cancel)).FirstOrDefault(name => name.Folded == wanted || name.Folded == letters)?.Name;
    }

    /// <summary>The names that a text may have been typed for.</summary>
    public async Task<IReadOnlyList<string>> NearAsync(ArchiveDbContext db, string text, int count, CancellationToken cancel)
    {
        string wanted = CharacterFolding.Fold(text.Trim());
        string sound = Pinyin.Of(wanted);
        return [.. (await AllAsync(db, cancel))
            .Where(name => NearMiss.Of(wanted, sound, name.Folded, name.Sound))
            .OrderByDescending(name => name.Articles)
            .Take(count)
            .Select(name => name.Name)];
    }

    private async Task<IReadOnlyList<ReporterName>> AllAsync(ArchiveDbContext db, CancellationToken cancel)
    {
        // Both are taken before the names are read: names read before a change are not kept after it.
        (int read, DateTimeOffset now) = (generation.Number, clock.GetUtcNow());
        if (_kept is { } kept && kept.Generation == read && now < kept.Until) return kept.Names;
        // Whom only drafts name, readers are not told of; how many articles name the others is for their order alone.
        var rows = await db.Reporters.AsNoTracking()
            .Where(reporter => reporter.Bylines.Any(byline => !byline.Article!.Withdrawn && byline.Article.Issue!.Status == IssueStatus.Published))
            .Select(reporter => new { reporter.Name, Articles = reporter.Bylines.Count }).ToListAsync(cancel);
        ReporterName[] names = [.. rows.Select(row => new ReporterName(row.Name, row.Articles))];
        _kept = new KeptNames(names, read, now + ArchivePages.Longest);
        return names;
    }

    private static int? Rank(ReporterName name, string wanted, string letters)
    {
        if (name.Folded.StartsWith(wanted, StringComparison.Ordinal) || name.Folded.StartsWith(letters, StringComparison.Ordinal)) return 0;
        if (name.Initials.StartsWith(letters, StringComparison.Ordinal)) return 1;
        if (name.Letters.StartsWith(letters, StringComparison.Ordinal)) return 2;
        return name.Folded.Contains(wanted, StringComparison.Ordinal) ? 3 : null;
    }

    // 王 强: papers set a name of two characters as wide as one of three.
    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private sealed record KeptNames(IReadOnlyList<ReporterName> Names, int Generation, DateTimeOffset Until);

    private sealed record ReporterName(string Name, int Articles)
    {
        public string Folded { get; } = CharacterFolding.Fold(Name);

        public string Sound { get; } = Pinyin.Of(Name);

        public string Letters => Sound.Replace(" ", "", StringComparison.Ordinal);

        public string Initials { get; } = Pinyin.Initials(Pinyin.Of(Name));
    }
}
