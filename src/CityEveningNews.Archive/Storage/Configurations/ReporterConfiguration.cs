using CityEveningNews.Archive.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityEveningNews.Archive.Storage.Configurations;

internal sealed class ReporterConfiguration : IEntityTypeConfiguration<Reporter>
{
    public void Configure(EntityTypeBuilder<Reporter> builder)
    {
        builder.HasIndex(reporter => reporter.Name).IsUnique();
        builder.HasIndex(reporter => reporter.Pinyin);
        builder.Property(reporter => reporter.Name).HasMaxLength(Reporter.MaximumNameLength);
    }
}
