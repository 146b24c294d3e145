using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CityEveningNews.Archive.Storage.Migrations;

/// <summary>Remembers of a place every issue that left it, not the last alone.</summary>
[DbContext(typeof(ArchiveDbContext))]
[Migration("20261128054700_FormerAddressesOfEachIssue")]
public sealed class FormerAddressesOfEachIssue : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        Rebuild(migrationBuilder, "Date, Edition, IssueId");
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        Rebuild(migrationBuilder, "Date, Edition");
    }

    // SQLite changes a table's key only by making the table anew. Where the key has room for one issue, the last that left the place stays.
    private static void Rebuild(MigrationBuilder migrationBuilder, string key) => migrationBuilder.Sql(
        $"""
        CREATE TABLE FormerAddressesAnew (
            Date TEXT NOT NULL,
            Edition INTEGER NOT NULL,
            IssueId INTEGER NOT NULL,
            LastArticleNumber INTEGER NOT NULL,
            CONSTRAINT PK_FormerAddresses PRIMARY KEY ({key}),
            CONSTRAINT FK_FormerAddresses_Issues_IssueId FOREIGN KEY (IssueId) REFERENCES Issues (Id) ON DELETE CASCADE
        );
        INSERT OR REPLACE INTO FormerAddressesAnew
            SELECT Date, Edition, IssueId, LastArticleNumber FROM FormerAddresses ORDER BY LastArticleNumber;
        DROP TABLE FormerAddresses;
        ALTER TABLE FormerAddressesAnew RENAME TO FormerAddresses;
        CREATE INDEX IX_FormerAddresses_IssueId ON FormerAddresses (IssueId);
        """);
}
