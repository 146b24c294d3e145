using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CityEveningNews.Archive.Storage.Migrations;

/// <summary>
/// Segments of the search index in blocks of several terms. What was indexed before is dropped: the tables cannot be read any more.
/// Until it is built anew, <c>Whole</c> is 0.
/// </summary>
[DbContext(typeof(ArchiveDbContext))]
[Migration("20261124121000_SearchBlocks")]
public sealed class SearchBlocks : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("""
            DROP TABLE SearchPostings;
            DROP TABLE SearchPositions;
            DELETE FROM SearchSegments;
            ALTER TABLE SearchState ADD COLUMN Whole INTEGER NOT NULL DEFAULT 1;
            UPDATE SearchState SET Version = Version + 1, Generation = Generation + 1, Whole = NOT EXISTS (SELECT 1 FROM Articles);
            CREATE TABLE SearchBlocks (Id INTEGER PRIMARY KEY, Data BLOB NOT NULL);
            CREATE TABLE SearchLists (Id INTEGER PRIMARY KEY, Data BLOB NOT NULL);
            CREATE TABLE SearchFrequencies (Id INTEGER PRIMARY KEY, Data BLOB NOT NULL);
            CREATE TABLE SearchPositions (Id INTEGER PRIMARY KEY, Data BLOB NOT NULL);
            """);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("""
            DROP TABLE SearchPositions;
            DROP TABLE SearchFrequencies;
            DROP TABLE SearchLists;
            DROP TABLE SearchBlocks;
            DELETE FROM SearchSegments;
            ALTER TABLE SearchState DROP COLUMN Whole;
            CREATE TABLE SearchPostings (Id INTEGER PRIMARY KEY, Articles INTEGER NOT NULL, Data BLOB NOT NULL);
            CREATE TABLE SearchPositions (Id INTEGER PRIMARY KEY, Data BLOB NOT NULL);
            """);
    }
}
