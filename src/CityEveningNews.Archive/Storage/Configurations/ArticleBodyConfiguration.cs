using CityEveningNews.Archive.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityEveningNews.Archive.Storage.Configurations;

internal sealed class ArticleBodyConfiguration : IEntityTypeConfiguration<ArticleBody>
{
    public void Configure(EntityTypeBuilder<ArticleBody> builder)
    {
        builder.HasKey(body => body.ArticleId);
        builder.Property(body => body.Content).IsJson();
        builder.Property(body => body.Parsed).IsJson();
    }
}
