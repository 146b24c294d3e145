using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CityEveningNews.Archive.Storage.Migrations
{
    /// <inheritdoc />
    public partial class History : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "MastheadContested",
                table: "Issues",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "MastheadParsed",
                table: "Issues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "OrderCorrected",
                table: "Issues",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "SettledLines",
                table: "Issues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Contest",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBy",
                table: "Articles",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FormerAddresses",
                columns: table => new
                {
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    IssueId = table.Column<int>(type: "INTEGER", nullable: false),
                    LastArticleNumber = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerAddresses", x => new { x.Date, x.Edition });
                    table.ForeignKey(
                        name: "FK_FormerAddresses_Issues_IssueId",
                        column: x => x.IssueId,
                        principalTable: "Issues",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Revisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IssueId = table.Column<int>(type: "INTEGER", nullable: false),
                    IssueVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    ArticleNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", nullable: false),
                    Withdrawn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Revisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Revisions_Issues_IssueId",
                        column: x => x.IssueId,
                        principalTable: "Issues",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Issues_MastheadContested",
                table: "Issues",
                column: "MastheadContested",
                filter: "\"MastheadContested\"");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Contest",
                table: "Articles",
                column: "Contest",
                filter: "\"Contest\" <> 0");

            migrationBuilder.CreateIndex(
                name: "IX_FormerAddresses_IssueId",
                table: "FormerAddresses",
                column: "IssueId");

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_IssueId_ArticleNumber_Id",
                table: "Revisions",
                columns: new[] { "IssueId", "ArticleNumber", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_IssueId_Id",
                table: "Revisions",
                columns: new[] { "IssueId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FormerAddresses");

            migrationBuilder.DropTable(
                name: "Revisions");

            migrationBuilder.DropIndex(
                name: "IX_Issues_MastheadContested",
                table: "Issues");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Contest",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "MastheadContested",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "MastheadParsed",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "OrderCorrected",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "SettledLines",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "Contest",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "WithdrawnBy",
                table: "Articles");
        }
    }
}
