using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CityEveningNews.Archive.Storage.Migrations;

/// <summary>
/// The tables of the search index, which no entity maps: a tail of lately changed articles, and sealed segments of postings.
/// docs/search.md says how they work together.
/// </summary>
[DbContext(typeof(ArchiveDbContext))]
[Migration("20261124103900_SearchIndex")]
public sealed class SearchIndex : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("""
            CREATE TABLE SearchState (Id INTEGER PRIMARY KEY CHECK (Id = 1), Version INTEGER NOT NULL, Generation INTEGER NOT NULL);
            INSERT INTO SearchState VALUES (1, 0, 0);
            CREATE TABLE SearchTail (ArticleId INTEGER PRIMARY KEY, Version INTEGER NOT NULL, Document BLOB);
            CREATE INDEX IX_SearchTail_Version ON SearchTail (Version);
            CREATE TABLE SearchSegments (Id INTEGER PRIMARY KEY, Live INTEGER NOT NULL, Columns BLOB NOT NULL, Dead BLOB);
            CREATE TABLE SearchPostings (Id INTEGER PRIMARY KEY, Articles INTEGER NOT NULL, Data BLOB NOT NULL);
            CREATE TABLE SearchPositions (Id INTEGER PRIMARY KEY, Data BLOB NOT NULL);
            """);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("""
            DROP TABLE SearchPositions;
            DROP TABLE SearchPostings;
            DROP TABLE SearchSegments;
            DROP TABLE SearchTail;
            DROP TABLE SearchState;
            """);
    }
}
