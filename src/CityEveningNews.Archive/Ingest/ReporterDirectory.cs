using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Search.Analysis;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Ingest;

/// <summary>Finds or adds the people whom bylines name.</summary>
public sealed class ReporterDirectory
{
    /// <summary>Credits an article to the people named, in order, and to nobody else.</summary>
    public async Task CreditAsync(ArchiveDbContext db, Article article, IReadOnlyList<Credit> credits, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(credits);
        List<Credit> people = [.. credits.GroupBy(c => c.Name, StringComparer.Ordinal)
            .Select(g => new Credit(g.Key, g.Aggregate(CreditRole.None, (role, c) => role | c.Role)))];
        article.Bylines.RemoveAll(b => !people.Exists(p => p.Name == b.Reporter?.Name));
        for (int i = 0; i < people.Count; i++)
        {
            Byline? byline = article.Bylines.Find(b => b.Reporter?.Name == people[i].Name);
            if (byline is null)
            {
                byline = new Byline { Reporter = await FindOrAddAsync(db, people[i].Name, cancel) };
                article.Bylines.Add(byline);
            }

            (byline.Position, byline.Role) = (i, people[i].Role);
        }
    }

    private static async Task<Reporter> FindOrAddAsync(ArchiveDbContext db, string name, CancellationToken cancel)
    {
        Reporter? reporter = Known(db, name) ?? await db.Reporters.FirstOrDefaultAsync(r => r.Name == name, cancel);
        if (reporter is not null) return reporter;
        reporter = new Reporter { Name = name, Pinyin = Pinyin.Of(name) };
        db.Reporters.Add(reporter);
        return reporter;
    }

    /// <summary>The person, if the context knows them already.</summary>
    private static Reporter? Known(ArchiveDbContext db, string name)
    {
        // People are followed from the moment they are added; to look through every article for changes at each name takes longer than the rest.
        bool detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return db.Reporters.Local.FirstOrDefault(r => r.Name == name);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }
}
