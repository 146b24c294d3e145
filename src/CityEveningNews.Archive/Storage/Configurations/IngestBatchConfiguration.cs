using CityEveningNews.Archive.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityEveningNews.Archive.Storage.Configurations;

internal sealed class IngestBatchConfiguration : IEntityTypeConfiguration<IngestBatch>
{
    public void Configure(EntityTypeBuilder<IngestBatch> builder) =>
        builder.HasMany(batch => batch.Jobs).WithOne(job => job.Batch).HasForeignKey(job => job.BatchId);
}

internal sealed class IngestJobConfiguration : IEntityTypeConfiguration<IngestJob>
{
    public void Configure(EntityTypeBuilder<IngestJob> builder)
    {
        builder.HasIndex(job => new { job.BatchId, job.Position }).IsUnique();
        builder.HasIndex(job => new { job.BatchId, job.State });
        builder.HasIndex(job => new { job.State, job.BatchId });
        builder.Property(job => job.Refusal).IsJson();
        builder.Property(job => job.Findings).IsJson();
        builder.HasOne(job => job.File).WithOne().HasForeignKey<IngestJobFile>(file => file.JobId);
    }
}

internal sealed class IngestJobFileConfiguration : IEntityTypeConfiguration<IngestJobFile>
{
    public void Configure(EntityTypeBuilder<IngestJobFile> builder) => builder.HasKey(file => file.JobId);
}
