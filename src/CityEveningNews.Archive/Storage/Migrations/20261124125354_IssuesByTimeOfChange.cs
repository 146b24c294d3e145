using System;
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
            // The rebuilt table takes the digits for numbers.
            migrationBuilder.Sql("UPDATE Issues SET UpdatedAt = CAST(ROUND((julianday(UpdatedAt) - 2440587.5) * 86400000.0) AS INTEGER)");
            migrationBuilder.AlterColumn<long>(
                name: "UpdatedAt",
                table: "Issues",
                type: "INTEGER",
                nullable: false,
                oldClrType: typeof(DateTimeOffset),
                oldType: "TEXT");

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

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "UpdatedAt",
                table: "Issues",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(long),
                oldType: "INTEGER");
            migrationBuilder.Sql("UPDATE Issues SET UpdatedAt = strftime('%Y-%m-%d %H:%M:%f', UpdatedAt / 1000.0, 'unixepoch') || '+00:00'");
        }
    }
}
