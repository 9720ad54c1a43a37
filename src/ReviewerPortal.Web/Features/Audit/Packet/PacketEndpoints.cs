using ReviewerPortal.Letters;
using ReviewerPortal.Web.Components.Downloads;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Features.Audit.Packet;

/// <summary>The case packet by HTTP, always as a file to save.</summary>
internal static class PacketEndpoints
{
    public static Task<IResult> PdfAsync(string number, Guid? ticket, HttpContext context, ExportCasePacket export, ILetterRenderer renderer, DownloadWatch watch) =>
        FileAsync(number, PacketFormat.Pdf, ticket, context, export, watch, "application/pdf", packet => renderer.Render(CasePacketDocument.Build(packet)).Pdf);

    public static Task<IResult> JsonAsync(string number, Guid? ticket, HttpContext context, ExportCasePacket export, DownloadWatch watch) =>
        FileAsync(number, PacketFormat.Json, ticket, context, export, watch, "application/json", packet => CasePacketJson.Write(packet));

    /// <summary>The file is made after the transaction has ended: nobody waits for its pages.</summary>
    private static async Task<IResult> FileAsync(
        string number, PacketFormat format, Guid? ticket, HttpContext context, ExportCasePacket export, DownloadWatch watch, string contentType, Func<CasePacket, ReadOnlyMemory<byte>> write)
    {
        using var run = watch.Begin(ticket);
        var exported = await export.ExecuteAsync(context.User.PersonId(), number, format, context.RequestAborted);
        if (exported.IsRefused) return ExportAnswers.Refused(exported.Refusals, PortalUrls.Case(number));

        var file = write(exported.Value);
        ExportAnswers.AsAttachment(context, $"{exported.Value.Case.Number}-case-packet.{format.ToString().ToLowerInvariant()}");
        run.Finish();
        return Results.Bytes(file, contentType);
    }
}
