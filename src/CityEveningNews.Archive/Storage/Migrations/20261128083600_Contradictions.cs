using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CityEveningNews.Archive.Storage.Migrations;

/// <summary>Counts of each issue what its masthead contradicts and what else is doubtful, so that the desk can list by it.</summary>
[DbContext(typeof(ArchiveDbContext))]
[Migration("20261128083600_Contradictions")]
public sealed class Contradictions : Migration
{
    private const string OfMasthead =
        "json_extract(value, '$.code') GLOB 'date-*' OR json_extract(value, '$.code') GLOB 'lunar-*' OR json_extract(value, '$.code') GLOB 'weekday-*' OR "
        + "json_extract(value, '$.code') GLOB 'publication-*' OR json_extract(value, '$.code') GLOB 'issue-number-*' OR json_extract(value, '$.code') GLOB 'pages-*'";

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        // What an editor has put right since is counted here too, until the issue next changes.
        migrationBuilder.Sql(
            $"""
            ALTER TABLE Issues ADD COLUMN Contradictions INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE Issues ADD COLUMN Doubts INTEGER NOT NULL DEFAULT 0;
            UPDATE Issues SET Contradictions = (SELECT COUNT(*) FROM json_each(Diagnostics) WHERE {OfMasthead}) WHERE Diagnostics <> '[]';
            UPDATE Issues SET Doubts = (SELECT COUNT(*) FROM json_each(Diagnostics)) - Contradictions WHERE Diagnostics <> '[]';
            WITH Numbered AS (
                SELECT Id, IssueNumber AS Number, julianday(Date) AS Day,
                    LAG(IssueNumber) OVER w AS NumberBefore, LAG(julianday(Date)) OVER w AS DayBefore,
                    LEAD(IssueNumber) OVER w AS NumberAfter, LEAD(julianday(Date)) OVER w AS DayAfter
                FROM Issues WHERE IssueNumber IS NOT NULL AND Status <> 2 AND Edition = 1
                WINDOW w AS (PARTITION BY Publication ORDER BY Date))
            UPDATE Issues SET Contradictions = Contradictions
                + (NumberBefore IS NOT NULL AND NOT (Number > NumberBefore AND Number - NumberBefore <= Day - DayBefore))
                + (NumberAfter IS NOT NULL AND NOT (NumberAfter > Number AND NumberAfter - Number <= DayAfter - Day))
                FROM Numbered WHERE Numbered.Id = Issues.Id;
            CREATE INDEX IX_Issues_Contradictions ON Issues (Status, Date) WHERE "Contradictions" > 0;
            CREATE INDEX IX_Issues_Numbered ON Issues (Publication, Date) WHERE "IssueNumber" IS NOT NULL;
            """);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("DROP INDEX IX_Issues_Numbered; DROP INDEX IX_Issues_Contradictions; ALTER TABLE Issues DROP COLUMN Contradictions; ALTER TABLE Issues DROP COLUMN Doubts;");
    }
}
