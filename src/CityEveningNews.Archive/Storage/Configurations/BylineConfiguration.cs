using CityEveningNews.Archive.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityEveningNews.Archive.Storage.Configurations;

internal sealed class BylineConfiguration : IEntityTypeConfiguration<Byline>
{
    public void Configure(EntityTypeBuilder<Byline> builder)
    {
        builder.HasKey(byline => new { byline.ArticleId, byline.ReporterId });
        builder.HasIndex(byline => new { byline.ReporterId, byline.ArticleId });
        builder.HasOne(byline => byline.Article).WithMany(article => article.Bylines).HasForeignKey(byline => byline.ArticleId);
        builder.HasOne(byline => byline.Reporter).WithMany(reporter => reporter.Bylines).HasForeignKey(byline => byline.ReporterId);
    }
}
