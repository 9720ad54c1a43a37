using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReviewerPortal.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LetterCriterion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Criterion",
                table: "IssuedLetters",
                type: "TEXT",
                maxLength: 60,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Criterion",
                table: "IssuedLetters");
        }
    }
}
