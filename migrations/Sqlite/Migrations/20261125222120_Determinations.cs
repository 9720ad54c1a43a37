using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReviewerPortal.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Determinations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "ApprovedInstead",
                table: "SignOffs",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsFirstOfTwo",
                table: "SignOffs",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "SecondsOnCase",
                table: "SignOffs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "SimilarityPercent",
                table: "SignOffs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "UnopenedEvidence",
                table: "SignOffs",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "InPart",
                table: "RecommendedLines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "InPart",
                table: "Determinations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SupersedesId",
                table: "Determinations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SupersessionReason",
                table: "Determinations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Dismissal",
                table: "Cases",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Outcome",
                table: "Cases",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SettledAt",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DocumentOpenings",
                columns: table => new
                {
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentOpenings", x => new { x.DocumentId, x.PersonId });
                });

            migrationBuilder.CreateTable(
                name: "RequestChecks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    CheckedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    CheckedByName = table.Column<string>(type: "TEXT", nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RequestChecks_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SecondSignatureClasses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    LineOfBusiness = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Urgency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    MemberYoungerThan = table.Column<int>(type: "INTEGER", nullable: true),
                    Cite = table.Column<string>(type: "TEXT", nullable: false),
                    SwitchedOn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecondSignatureClasses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SignOffRevocations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignOffId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    RevokedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RevokedByName = table.Column<string>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignOffRevocations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignOffRevocations_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentOpenings_CaseId_PersonId",
                table: "DocumentOpenings",
                columns: new[] { "CaseId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_RequestChecks_CaseId",
                table: "RequestChecks",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_SecondSignatureClasses_Name_Version",
                table: "SecondSignatureClasses",
                columns: new[] { "Name", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SignOffRevocations_CaseId",
                table: "SignOffRevocations",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_SignOffRevocations_SignOffId",
                table: "SignOffRevocations",
                column: "SignOffId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DocumentOpenings");

            migrationBuilder.DropTable(
                name: "RequestChecks");

            migrationBuilder.DropTable(
                name: "SecondSignatureClasses");

            migrationBuilder.DropTable(
                name: "SignOffRevocations");

            migrationBuilder.DropColumn(
                name: "ApprovedInstead",
                table: "SignOffs");

            migrationBuilder.DropColumn(
                name: "IsFirstOfTwo",
                table: "SignOffs");

            migrationBuilder.DropColumn(
                name: "SecondsOnCase",
                table: "SignOffs");

            migrationBuilder.DropColumn(
                name: "SimilarityPercent",
                table: "SignOffs");

            migrationBuilder.DropColumn(
                name: "UnopenedEvidence",
                table: "SignOffs");

            migrationBuilder.DropColumn(
                name: "InPart",
                table: "RecommendedLines");

            migrationBuilder.DropColumn(
                name: "InPart",
                table: "Determinations");

            migrationBuilder.DropColumn(
                name: "SupersedesId",
                table: "Determinations");

            migrationBuilder.DropColumn(
                name: "SupersessionReason",
                table: "Determinations");

            migrationBuilder.DropColumn(
                name: "Dismissal",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Outcome",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "SettledAt",
                table: "Cases");
        }
    }
}
