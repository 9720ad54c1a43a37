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
            migrationBuilder.DropIndex(
                name: "IX_ClockRows_LineOfBusiness_RequestType_Urgency_Source_Version",
                table: "ClockRows");

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
                name: "ChangeReason",
                table: "CredentialClasses",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "CredentialClasses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ChangedById",
                table: "CredentialClasses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ChangedByName",
                table: "CredentialClasses",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ChangeReason",
                table: "ClockRows",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "ClockRows",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ChangedById",
                table: "ClockRows",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ChangedByName",
                table: "ClockRows",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Extension",
                table: "ClockRows",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Measures",
                table: "ClockRows",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Decision");

            migrationBuilder.AddColumn<string>(
                name: "Start",
                table: "ClockRows",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Receipt");

            migrationBuilder.AddColumn<string>(
                name: "To",
                table: "ClockRows",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Nobody");

            migrationBuilder.AddColumn<string>(
                name: "ClockZone",
                table: "Cases",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Dismissal",
                table: "Cases",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NoticeDueAt",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Outcome",
                table: "Cases",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PhysicianSupportsExpedite",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "SettledAt",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<DateTime>(
                name: "DueAt",
                table: "CaseClocks",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "TEXT");

            migrationBuilder.AddColumn<string>(
                name: "Measures",
                table: "CaseClocks",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Decision");

            migrationBuilder.AddColumn<DateTime>(
                name: "OriginalDueAt",
                table: "CaseClocks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PausedAt",
                table: "CaseClocks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PausedUntil",
                table: "CaseClocks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReplacedAt",
                table: "CaseClocks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Start",
                table: "CaseClocks",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Receipt");

            migrationBuilder.AddColumn<DateTime>(
                name: "StartedAt",
                table: "CaseClocks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "StoppedAt",
                table: "CaseClocks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "To",
                table: "CaseClocks",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Nobody");

            migrationBuilder.CreateTable(
                name: "ClockBreaches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClockId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Measures = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Cite = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClockBreaches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClockBreaches_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ClockExtensions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClockId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    MemberInterest = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    NoticeSentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NoticeChannel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ExtendedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExtendedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ExtendedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OriginalDueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Cite = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClockExtensions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClockExtensions_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DocumentOpenings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentOpenings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExpediteRefusals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    RefusedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RefusedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RefusedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExpediteRefusals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExpediteRefusals_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GivenNotices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GivenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GivenTo = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GivenNotices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GivenNotices_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LegalHolds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    PlacedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlacedByName = table.Column<string>(type: "TEXT", nullable: false),
                    PlacedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalHolds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LegalHolds_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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
                    LineOfBusiness = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Urgency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    MemberYoungerThan = table.Column<int>(type: "INTEGER", nullable: true),
                    SwitchedOn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Cite = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ChangedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChangedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ChangeReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
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

            migrationBuilder.CreateTable(
                name: "LegalHoldReleases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    HoldId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ReleasedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReleasedByName = table.Column<string>(type: "TEXT", nullable: false),
                    ReleasedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalHoldReleases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LegalHoldReleases_LegalHolds_HoldId",
                        column: x => x.HoldId,
                        principalTable: "LegalHolds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ClockRows_LineOfBusiness_RequestType_Urgency_Measures_To_Start_Source_Version",
                table: "ClockRows",
                columns: new[] { "LineOfBusiness", "RequestType", "Urgency", "Measures", "To", "Start", "Source", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_DecidedAt_Number",
                table: "Cases",
                columns: new[] { "DecidedAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_NoticeDueAt_Number",
                table: "Cases",
                columns: new[] { "NoticeDueAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseClocks_ClockRowId",
                table: "CaseClocks",
                column: "ClockRowId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseClocks_DueAt",
                table: "CaseClocks",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_ClockBreaches_CaseId_ClockId",
                table: "ClockBreaches",
                columns: new[] { "CaseId", "ClockId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ClockExtensions_CaseId",
                table: "ClockExtensions",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentOpenings_CaseId_PersonId",
                table: "DocumentOpenings",
                columns: new[] { "CaseId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentOpenings_DocumentId_PersonId",
                table: "DocumentOpenings",
                columns: new[] { "DocumentId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExpediteRefusals_CaseId",
                table: "ExpediteRefusals",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GivenNotices_CaseId",
                table: "GivenNotices",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_LegalHoldReleases_HoldId",
                table: "LegalHoldReleases",
                column: "HoldId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LegalHolds_CaseId",
                table: "LegalHolds",
                column: "CaseId");

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

            migrationBuilder.AddForeignKey(
                name: "FK_CaseClocks_ClockRows_ClockRowId",
                table: "CaseClocks",
                column: "ClockRowId",
                principalTable: "ClockRows",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_CaseClocks_ClockRows_ClockRowId",
                table: "CaseClocks");

            migrationBuilder.DropTable(
                name: "ClockBreaches");

            migrationBuilder.DropTable(
                name: "ClockExtensions");

            migrationBuilder.DropTable(
                name: "DocumentOpenings");

            migrationBuilder.DropTable(
                name: "ExpediteRefusals");

            migrationBuilder.DropTable(
                name: "GivenNotices");

            migrationBuilder.DropTable(
                name: "LegalHoldReleases");

            migrationBuilder.DropTable(
                name: "RequestChecks");

            migrationBuilder.DropTable(
                name: "SecondSignatureClasses");

            migrationBuilder.DropTable(
                name: "SignOffRevocations");

            migrationBuilder.DropTable(
                name: "LegalHolds");

            migrationBuilder.DropIndex(
                name: "IX_ClockRows_LineOfBusiness_RequestType_Urgency_Measures_To_Start_Source_Version",
                table: "ClockRows");

            migrationBuilder.DropIndex(
                name: "IX_Cases_DecidedAt_Number",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_NoticeDueAt_Number",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_CaseClocks_ClockRowId",
                table: "CaseClocks");

            migrationBuilder.DropIndex(
                name: "IX_CaseClocks_DueAt",
                table: "CaseClocks");

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
                name: "ChangeReason",
                table: "CredentialClasses");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "CredentialClasses");

            migrationBuilder.DropColumn(
                name: "ChangedById",
                table: "CredentialClasses");

            migrationBuilder.DropColumn(
                name: "ChangedByName",
                table: "CredentialClasses");

            migrationBuilder.DropColumn(
                name: "ChangeReason",
                table: "ClockRows");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "ClockRows");

            migrationBuilder.DropColumn(
                name: "ChangedById",
                table: "ClockRows");

            migrationBuilder.DropColumn(
                name: "ChangedByName",
                table: "ClockRows");

            migrationBuilder.DropColumn(
                name: "Extension",
                table: "ClockRows");

            migrationBuilder.DropColumn(
                name: "Measures",
                table: "ClockRows");

            migrationBuilder.DropColumn(
                name: "Start",
                table: "ClockRows");

            migrationBuilder.DropColumn(
                name: "To",
                table: "ClockRows");

            migrationBuilder.DropColumn(
                name: "ClockZone",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Dismissal",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "NoticeDueAt",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Outcome",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "PhysicianSupportsExpedite",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "SettledAt",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Measures",
                table: "CaseClocks");

            migrationBuilder.DropColumn(
                name: "OriginalDueAt",
                table: "CaseClocks");

            migrationBuilder.DropColumn(
                name: "PausedAt",
                table: "CaseClocks");

            migrationBuilder.DropColumn(
                name: "PausedUntil",
                table: "CaseClocks");

            migrationBuilder.DropColumn(
                name: "ReplacedAt",
                table: "CaseClocks");

            migrationBuilder.DropColumn(
                name: "Start",
                table: "CaseClocks");

            migrationBuilder.DropColumn(
                name: "StartedAt",
                table: "CaseClocks");

            migrationBuilder.DropColumn(
                name: "StoppedAt",
                table: "CaseClocks");

            migrationBuilder.DropColumn(
                name: "To",
                table: "CaseClocks");

            migrationBuilder.AlterColumn<DateTime>(
                name: "DueAt",
                table: "CaseClocks",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified),
                oldClrType: typeof(DateTime),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_ClockRows_LineOfBusiness_RequestType_Urgency_Source_Version",
                table: "ClockRows",
                columns: new[] { "LineOfBusiness", "RequestType", "Urgency", "Source", "Version" },
                unique: true);
        }
    }
}
