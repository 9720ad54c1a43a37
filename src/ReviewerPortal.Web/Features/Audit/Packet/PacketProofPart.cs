using ReviewerPortal.Letters.Documents;

namespace ReviewerPortal.Web.Features.Audit.Packet;

/// <summary>Letters by their hash, holds, the documents in full, and every event of the chain on this case.</summary>
internal static class PacketProofPart
{
    public static IEnumerable<LetterBlock> Of(CasePacket packet, PacketWords words) =>
    [
        new Heading(2, "Letters"),
        .. packet.Letters.Count == 0 ? [new Paragraph("No letter was issued.")] : packet.Letters.SelectMany(l => Letter(l, words)),
        new Heading(2, "Legal holds"),
        PacketWords.Table("No legal hold was placed.", [("Placed", 36), ("Reason", 28), ("Released", 36)], packet.LegalHolds.Select(h => Hold(h, words))),
        new Heading(2, "Documents"),
        .. packet.Documents.Count == 0 ? [new Paragraph("No document came with the request.")] : packet.Documents.SelectMany(d => Document(d, packet, words)),
        new Section([new Heading(2, "Audit events"), .. Events(packet, words)], StartsOnNewPage: true),
    ];

    private static IEnumerable<LetterBlock> Letter(PacketLetter letter, PacketWords words) =>
    [
        new Heading(3, $"{letter.Kind}, {PacketWords.Day(letter.LetterDate)}{(letter.IsRecalled ? " (recalled, never sent)" : "")}"),
        new Paragraph($"Signed by {PacketWords.Person(letter.SignerName, letter.SignerCredentials)}, issued {words.Moment(letter.IssuedAt)}, released {words.Moment(letter.ReleaseAt)}, {letter.Pages} pages, policy {PacketWords.Or(letter.PolicyReference)} {letter.PolicyRevision}{(letter.IsDraft ? ", with the draft band" : "")}. SHA-256 of the PDF file:"),
        new Paragraph(letter.Sha256),
    ];

    private static string[] Hold(PacketHold hold, PacketWords words) =>
    [
        $"{words.Moment(hold.PlacedAt)}\n{hold.PlacedByName}", hold.Reason,
        hold.Release is { } release ? $"{words.Moment(release.ReleasedAt)}\n{release.ReleasedByName}\n{release.Reason}" : "stands",
    ];

    private static IEnumerable<LetterBlock> Document(PacketDocument document, CasePacket packet, PacketWords words)
    {
        yield return new Heading(3, $"{document.Position}. {document.Title}");
        yield return new Paragraph($"{document.Kind}, dated {PacketWords.Day(document.DatedOn)}, by {PacketWords.Or(document.Author, "no author named")}, {document.Bytes} bytes of {PacketWords.Or(document.ContentType, "unknown type")}. SHA-256:");
        yield return new Paragraph(document.Sha256);
        if (!document.MatchesHash) yield return new Paragraph(Run.Strong("The stored bytes do not match this hash; they are not printed."));
        yield return PacketWords.Table("Nobody has opened it.", [("First opened by", 55), ("When", 45)],
            packet.DocumentOpenings.Where(o => o.DocumentId == document.Id).Select(o => new[] { o.PersonName, words.Moment(o.OpenedAt) }));
        if (document.Text is null && document.MatchesHash) yield return new Paragraph("It is no text and is not printed here.");
        foreach (var block in PacketWords.Text($"Text of “{document.Title}”", document.Text)) yield return block;
    }

    private static IEnumerable<LetterBlock> Events(CasePacket packet, PacketWords words) =>
    [
        new Paragraph("Every event of the audit chain on this case. The hash of each covers the hash of the chain’s event before it, which may be about another case, and the event’s bytes. Health information and free text stand in events as digests."),
        PacketWords.Table("There is no event.", [("Event", 14), ("When and who", 33), ("What", 53)], packet.Events.Select(e => Event(e, words))),
    ];

    private static string[] Event(PacketEvent told, PacketWords words) =>
    [
        $"{told.Sequence}", $"{words.Moment(told.At)}\n{told.ActorName}\n{PacketWords.Or(told.ActorRoles, "")}".TrimEnd(),
        string.Join('\n', (IEnumerable<string>)[
            AuditKinds.InWords(told.Kind),
            $"kind {told.Kind}",
            .. told.Details.Select(d => $"{d.Name}: {d.Value}"),
            .. told.Changes.Select(c => $"{c.What}: {PacketWords.Or(c.Before, "–")} → {PacketWords.Or(c.After, "–")}"),
            .. told.CoveredRows.Select(r => $"covers {r.Table} {r.Key}: {r.Sha256}"),
            .. told.RemovedRows.Select(r => $"removed {r.Table} {r.Key}"),
            $"hash {told.Hash}"]),
    ];
}
