using ReviewerPortal.Web.Components.Downloads;
using ReviewerPortal.Web.Features.Audit.Packet;
using ReviewerPortal.Web.Features.Audit.Universe;

namespace ReviewerPortal.Web.Features.Audit;

/// <summary>Registers what auditors read, verify and export with, and the addresses of the exports.</summary>
internal static class AuditSetup
{
    public static void AddAudit(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AuditQuery>();
        builder.Services.AddSingleton<ViewAudit>();
        builder.Services.AddSingleton<VerifyChain>();
        builder.Services.AddSingleton<CasePacketReader>();
        builder.Services.AddSingleton<ExportCasePacket>();
        builder.Services.AddSingleton<UniverseQuery>();
        builder.Services.AddSingleton<ExportUniverse>();
        builder.Services.AddSingleton<DownloadWatch>();
    }

    public static void MapAudit(this WebApplication app)
    {
        app.MapGet("/cases/{number}/packet/pdf", PacketEndpoints.PdfAsync).RequireAuthorization();
        app.MapGet("/cases/{number}/packet/json", PacketEndpoints.JsonAsync).RequireAuthorization();
        app.MapGet(PortalUrls.UniverseCsv, UniverseEndpoints.CsvAsync).RequireAuthorization();
    }
}
