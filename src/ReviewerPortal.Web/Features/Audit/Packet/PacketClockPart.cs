using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Letters.Documents;

namespace ReviewerPortal.Web.Features.Audit.Packet;

/// <summary>The times that ran, what was late, and who was told.</summary>
internal static class PacketClockPart
{
    public static IEnumerable<LetterBlock> Of(CasePacket packet, PacketWords words) =>
    [
        new Heading(2, "Clocks and notices"),
        PacketWords.Table("No clock runs.", [("Clock and limit", 36), ("Due", 25), ("State", 17), ("Cite", 22)], packet.Clocks.Select(c => Clock(c, words))),
        new Heading(3, "Breaches"),
        PacketWords.Table("No clock ran out.", [("Clock", 34), ("Was due", 24), ("Recorded", 24), ("Cite", 18)],
            packet.Breaches.Select(b => new[] { ClockWords.Of(b.Measures, b.To), words.Moment(b.DueAt), words.Moment(b.RecordedAt), b.Cite })),
        new Heading(3, "Extension"),
        .. packet.Extension is { } extension ? Extension(extension, words) : [new Paragraph("No clock was extended.")],
        new Heading(3, "Refused expedite"),
        .. packet.ExpediteRefusal is { } refusal
            ? [new Paragraph($"Refused by {refusal.RefusedByName} on {words.Moment(refusal.RefusedAt)}."), PacketWords.Labelled("Reason", refusal.Reason)]
            : new LetterBlock[] { new Paragraph("No expedite was refused.") },
        new Heading(3, "Notices given"),
        PacketWords.Table("No notice was recorded.", [("Given", 27), ("What", 25), ("To", 26), ("Recorded by", 22)], packet.Notices.Select(n => Notice(n, words))),
    ];

    private static string[] Clock(PacketClock clock, PacketWords words) =>
    [
        $"{ClockWords.Of(clock.Measures, clock.To)}{(clock.Governs ? " (governs)" : "")}\n{ClockWords.Limit(clock.Limit, clock.Unit)} from {clock.Start.InWords()}",
        clock.OriginalDueAt is { } original ? $"{words.Moment(clock.DueAt)}\nat first {words.Moment(original)}" : words.Moment(clock.DueAt),
        PacketWords.Name(clock.StateAtExport) + (clock.StoppedAt is { } stopped ? $"\n{words.Moment(stopped)}" : ""),
        $"{clock.Cite}{(clock.Verified ? "" : " (unverified)")}",
    ];

    private static IEnumerable<LetterBlock> Extension(PacketExtension extension, PacketWords words) =>
    [
        new Paragraph($"Extended by {extension.ExtendedByName} on {words.Moment(extension.ExtendedAt)}, asked for by {extension.AskedBy.InWords()}: {extension.Ground.InWords()} ({extension.Cite}). At first it was due {words.Moment(extension.OriginalDueAt)}. The notice went out {extension.NoticeChannel.InWords()} on {words.Moment(extension.NoticeSentAt)}."),
        PacketWords.Labelled("Reason", extension.Reason),
        PacketWords.Labelled("Why it serves the member", extension.MemberInterest),
    ];

    private static string[] Notice(PacketNotice notice, PacketWords words) =>
    [
        words.Moment(notice.GivenAt), $"{notice.Kind.InWords()}, {PacketWords.Name(notice.Form)}, {notice.Channel.InWords()}", $"{notice.To.InWords()}: {notice.GivenTo}",
        $"{notice.RecordedByName}, {words.Moment(notice.RecordedAt)}",
    ];
}
