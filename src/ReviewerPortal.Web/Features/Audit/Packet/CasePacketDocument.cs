using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Letters.Documents;

namespace ReviewerPortal.Web.Features.Audit.Packet;

/// <summary>
/// The case packet for an auditor or a court, as a document of the letter engine: the same record as the JSON, in reading order. What no font
/// draws is printed as its code, so that a packet never fails for a character.
/// </summary>
public static class CasePacketDocument
{
    /// <summary>Equal packets give equal documents, and so equal files. Times are printed in the plan's zone with their offset.</summary>
    public static LetterDocument Build(CasePacket packet)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(packet.Plan.TimeZone);
        var words = new PacketWords(zone);
        return new LetterDocument
        {
            Title = $"Case packet {packet.Case.Number}",
            Language = "en-US",
            Date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(packet.Exported.At, zone).DateTime),
            Letterhead = new Letterhead(packet.Plan.Name, packet.Plan.AddressLines, [$"Phone {packet.Plan.Phone}", $"TTY {packet.Plan.Tty}"]),
            Recipient = [],
            RunningHead = $"Case packet {packet.Case.Number}, exported {words.Moment(packet.Exported.At)}",
            PrintsCodesForMissingGlyphs = true,
            Blocks =
            [
                new Heading(1, $"Case packet {packet.Case.Number}"),
                .. Cover(packet, words),
                .. PacketRequestPart.Of(packet, words),
                .. Timeline(packet, words),
                .. PacketReviewPart.Of(packet, words),
                .. PacketDecisionPart.Of(packet, words),
                .. PacketClockPart.Of(packet, words),
                .. PacketProofPart.Of(packet, words),
            ],
        };
    }

    private static IEnumerable<LetterBlock> Cover(CasePacket packet, PacketWords words)
    {
        var (found, member) = (packet.Case, packet.Member);
        yield return new Paragraph($"Everything that the plan’s record holds on this case, exported by {packet.Exported.ByName} on {words.Moment(packet.Exported.At)}. It is health information of one member.");
        yield return new FactBox(
            [new("Case", found.Number), new("Status", found.Status.InWords()), new("Outcome", found.Outcome?.InWords() ?? "not decided")],
            [new("Member", $"{member.GivenName} {member.FamilyName}"), new("Member ID", member.MemberId), new("Date of birth", PacketWords.Day(member.BirthDate))],
            [new("Line of business", packet.Coverage.LineOfBusiness.InWords()), new("Request", $"{found.Urgency.InWords()}, {found.RequestType.InWords()}"), new("Requested by", packet.RequestingProvider.Name)],
            [new("Received", words.Moment(found.ReceivedAt)), new("Due", words.Moment(found.DueAt)), new("Decided", words.Moment(found.DecidedAt))]);
        yield return new Paragraph($"Times are those of {packet.Plan.TimeZone}, with the offset from UTC. A character that cannot be printed stands as its code, for example [U+1F600]. The export as JSON holds the same record with the ids of all rows, the policy’s whole text and the bytes of all events.");
        yield return new Paragraph($"The audit chain ended with event {packet.ChainHead.Sequence} when this packet was read. The hash of that event is");
        yield return new Paragraph(packet.ChainHead.Hash);
    }

    /// <summary>What was done, without the views: those stand among the events.</summary>
    private static IEnumerable<LetterBlock> Timeline(CasePacket packet, PacketWords words) =>
    [
        new Heading(2, "Timeline"),
        PacketWords.Table("Nothing has happened yet.", [("When", 30), ("Who", 28), ("What", 42)],
            packet.Events.Where(e => !AuditKinds.IsRead(e.Kind)).Select(e => new[] { words.Moment(e.At), e.ActorName, What(e) })),
    ];

    private static string What(PacketEvent told) =>
        told.Details.FirstOrDefault(d => told.Kind == "refused" && d.Name == "action") is { } refused ? $"{AuditKinds.InWords(told.Kind)}: {refused.Value}" : AuditKinds.InWords(told.Kind);
}
