using CityEveningNews.Archive.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityEveningNews.Archive.Storage.Configurations;

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.HasIndex(revision => new { revision.IssueId, revision.ArticleNumber, revision.Id });
        builder.HasIndex(revision => new { revision.IssueId, revision.Id });
        builder.Property(revision => revision.By).HasMaxLength(256);
        builder.Property(revision => revision.Why).HasMaxLength(Revision.MaximumWhyLength);
        builder.HasOne<Issue>().WithMany().HasForeignKey(revision => revision.IssueId).OnDelete(DeleteBehavior.Restrict);
    }
}
