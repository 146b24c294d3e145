using CityEveningNews.Archive.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityEveningNews.Archive.Storage.Configurations;

internal sealed class IssueConfiguration : IEntityTypeConfiguration<Issue>
{
    public void Configure(EntityTypeBuilder<Issue> builder)
    {
        builder.HasIndex(issue => new { issue.Publication, issue.Date, issue.Edition }).IsUnique();
        builder.HasIndex(issue => new { issue.Date, issue.Edition }).IsUnique();
        builder.HasIndex(issue => issue.IssueNumber);
        builder.HasIndex(issue => new { issue.Status, issue.Date, issue.Edition });
        builder.HasIndex(issue => new { issue.Status, issue.ArticleCount });
        builder.HasIndex(issue => issue.UpdatedAt);
        // SQLite has no type for a moment: a number of milliseconds is one that can be compared and indexed.
        builder.Property(issue => issue.UpdatedAt).HasConversion(time => time.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
        builder.HasIndex(issue => new { issue.Status, issue.Confidence });
        builder.HasIndex(issue => new { issue.Status, issue.Date }).HasFilter("\"Contradictions\" > 0").HasDatabaseName("IX_Issues_Contradictions");
        builder.HasIndex(issue => new { issue.Publication, issue.Date }).HasFilter("\"IssueNumber\" IS NOT NULL").HasDatabaseName("IX_Issues_Numbered");
        builder.Property(issue => issue.Publication).HasMaxLength(100);
        builder.Property(issue => issue.Masthead).IsJson();
        builder.Property(issue => issue.MastheadParsed).IsJson();
        builder.Property(issue => issue.SettledLines).IsJson();
        builder.HasIndex(issue => issue.MastheadContested).HasFilter("\"MastheadContested\"");
        builder.Property(issue => issue.Diagnostics).IsJson();
        builder.Property(issue => issue.Unplaced).IsJson();
        builder.Property(issue => issue.SettledJoins).IsJson().HasDefaultValueSql("'[]'");
        builder.Property(issue => issue.Version).IsConcurrencyToken();
        builder.Ignore(issue => issue.Address);
        builder.HasOne(issue => issue.Source).WithMany().HasForeignKey(issue => issue.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
