using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReviewerPortal.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CasesByDecision : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Cases_DecidedAt_Number",
                table: "Cases",
                columns: new[] { "DecidedAt", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Cases_DecidedAt_Number",
                table: "Cases");
        }
    }
}
