using CityEveningNews.Archive.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Storage;

/// <summary>The archive's SQLite file. Accounts of editors live in the same file.</summary>
public sealed class ArchiveDbContext(DbContextOptions<ArchiveDbContext> options) : IdentityDbContext<IdentityUser>(options)
{
    /// <summary>The issues.</summary>
    public DbSet<Issue> Issues => Set<Issue>();

    /// <summary>The articles.</summary>
    public DbSet<Article> Articles => Set<Article>();

    /// <summary>The texts of the articles.</summary>
    public DbSet<ArticleBody> ArticleBodies => Set<ArticleBody>();

    /// <summary>The people named by bylines.</summary>
    public DbSet<Reporter> Reporters => Set<Reporter>();

    /// <summary>Who is named by which article.</summary>
    public DbSet<Byline> Bylines => Set<Byline>();

    /// <summary>The uploaded bytes.</summary>
    public DbSet<SourceDocument> Sources => Set<SourceDocument>();

    /// <summary>Who changed what, when and why.</summary>
    public DbSet<Revision> Revisions => Set<Revision>();

    /// <summary>Where issues stood before their date was corrected.</summary>
    public DbSet<FormerAddress> FormerAddresses => Set<FormerAddress>();

    /// <summary>What was uploaded together.</summary>
    public DbSet<IngestBatch> IngestBatches => Set<IngestBatch>();

    /// <summary>The files that were uploaded, and what became of each.</summary>
    public DbSet<IngestJob> IngestJobs => Set<IngestJob>();

    /// <summary>The bytes of the files that wait.</summary>
    public DbSet<IngestJobFile> IngestJobFiles => Set<IngestJobFile>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ArchiveDbContext).Assembly);
    }
}
