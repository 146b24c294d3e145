using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CityEveningNews.Archive.Storage.Migrations;

/// <summary>How often words were searched for on a day (<see cref="Search.PastQueries"/>), which no entity maps.</summary>
[DbContext(typeof(ArchiveDbContext))]
[Migration("20261124121500_PastQueries")]
public sealed class PastQueriesTable : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("""
            CREATE TABLE SearchPastQueries (Query TEXT NOT NULL, Day INTEGER NOT NULL, Count INTEGER NOT NULL, PRIMARY KEY (Query, Day)) WITHOUT ROWID;
            """);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("DROP TABLE SearchPastQueries;");
    }
}
