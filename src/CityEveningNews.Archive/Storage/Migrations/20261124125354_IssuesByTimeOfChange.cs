using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CityEveningNews.Archive.Storage.Migrations
{
    /// <inheritdoc />
    public partial class IssuesByTimeOfChange : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A column in the place of the other, and not the table made anew, which no transaction can hold: a crash would leave it half done.
            migrationBuilder.Sql(
                """
                ALTER TABLE Issues ADD COLUMN ChangedAt INTEGER NOT NULL DEFAULT 0;
                UPDATE Issues SET ChangedAt = CAST(ROUND((julianday(UpdatedAt) - 2440587.5) * 86400000.0) AS INTEGER);
                ALTER TABLE Issues DROP COLUMN UpdatedAt;
                ALTER TABLE Issues RENAME COLUMN ChangedAt TO UpdatedAt;
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Issues_Status_ArticleCount",
                table: "Issues",
                columns: new[] { "Status", "ArticleCount" });

            migrationBuilder.CreateIndex(
                name: "IX_Issues_UpdatedAt",
                table: "Issues",
                column: "UpdatedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Issues_Status_ArticleCount",
                table: "Issues");

            migrationBuilder.DropIndex(
                name: "IX_Issues_UpdatedAt",
                table: "Issues");

            migrationBuilder.Sql(
                """
                ALTER TABLE Issues ADD COLUMN ChangedAt TEXT NOT NULL DEFAULT '';
                UPDATE Issues SET ChangedAt = strftime('%Y-%m-%d %H:%M:%f', UpdatedAt / 1000.0, 'unixepoch') || '+00:00';
                ALTER TABLE Issues DROP COLUMN UpdatedAt;
                ALTER TABLE Issues RENAME COLUMN ChangedAt TO UpdatedAt;
                """);
        }
    }
}
