using CityEveningNews.Archive.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityEveningNews.Archive.Storage.Configurations;

internal sealed class FormerAddressConfiguration : IEntityTypeConfiguration<FormerAddress>
{
    public void Configure(EntityTypeBuilder<FormerAddress> builder)
    {
        builder.ToTable("FormerAddresses");
        builder.HasKey(address => new { address.Date, address.Edition, address.IssueId });
        builder.HasOne<Issue>().WithMany().HasForeignKey(address => address.IssueId);
    }
}
