using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CityEveningNews.Archive.Storage.Migrations
{
    /// <inheritdoc />
    public partial class SettledJoins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SettledJoins",
                table: "Issues",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SettledJoins",
                table: "Issues");
        }
    }
}
