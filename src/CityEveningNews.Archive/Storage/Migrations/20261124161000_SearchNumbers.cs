using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CityEveningNews.Archive.Storage.Migrations;

/// <summary>
/// The search index looks years up as one term. An index without these terms answers the same, only slower: it is built anew beside the
/// work of the site.
/// </summary>
[DbContext(typeof(ArchiveDbContext))]
[Migration("20261124161000_SearchNumbers")]
public sealed class SearchNumbers : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("UPDATE SearchState SET Whole = 0 WHERE EXISTS (SELECT 1 FROM SearchSegments)");
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        // An older program overlooks terms that it does not know.
    }
}
