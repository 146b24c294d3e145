using CityEveningNews.Archive.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityEveningNews.Archive.Storage.Configurations;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.HasIndex(article => new { article.IssueId, article.Number }).IsUnique();
        builder.HasIndex(article => new { article.IssueId, article.Position });
        builder.HasIndex(article => article.Contest).HasFilter("\"Contest\" <> 0");
        builder.Property(article => article.WithdrawnBy).HasMaxLength(256);
        builder.Property(article => article.Version).IsConcurrencyToken();
        builder.HasOne(article => article.Issue).WithMany(issue => issue.Articles).HasForeignKey(article => article.IssueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(article => article.Body).WithOne().HasForeignKey<ArticleBody>(body => body.ArticleId);
    }
}
