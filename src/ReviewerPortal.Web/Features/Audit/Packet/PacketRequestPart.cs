using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Letters.Documents;

namespace ReviewerPortal.Web.Features.Audit.Packet;

/// <summary>The request as it arrived, and who it is about.</summary>
internal static class PacketRequestPart
{
    public static IEnumerable<LetterBlock> Of(CasePacket packet, PacketWords words) =>
    [
        new Heading(2, "Request"),
        PacketWords.Table("No service is requested.", [("Line", 9), ("Code", 12), ("Description and method", 47), ("Dates", 22), ("Units", 10)], packet.Lines.Select(Line)),
        .. CptNotice(packet),
        PacketWords.Table("No diagnosis is named.", [("Diagnosis", 20), ("Description", 80)], packet.Diagnoses.Select(d => new[] { d.Code, d.Description })),
        .. Member(packet.Member),
        .. Provider(packet.RequestingProvider),
        .. Coverage(packet, words),
    ];

    /// <summary>The licence of its owner: the notice stands wherever a description of a CPT code is printed.</summary>
    public static IEnumerable<LetterBlock> CptNotice(CasePacket packet) =>
        packet.CptNotice.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(paragraph => new Remark(paragraph));

    private static string[] Line(PacketLine line) =>
    [
        $"{line.LineNumber}", line.Code, line.Method is null ? line.Description : $"{line.Description}\nMethod: {line.Method}", PacketWords.Days(line.FromDate, line.ToDate), $"{line.Units}",
    ];

    private static IEnumerable<LetterBlock> Member(PacketMember member) =>
    [
        new Heading(3, "Member"),
        PacketWords.Labelled("Name", $"{member.GivenName} {member.FamilyName}, born {PacketWords.Day(member.BirthDate)}, member ID {member.MemberId}, {member.State}"),
        PacketWords.Labelled("Address", member.Address),
        PacketWords.Labelled("Phone", member.Phone),
        PacketWords.Labelled("Wants to be written to in", $"{PacketWords.Or(member.PreferredLanguage, "English")}{(member.LargePrint ? ", in large print" : "")}"),
        PacketWords.Labelled("Representative", member.Representative),
    ];

    private static IEnumerable<LetterBlock> Provider(PacketProvider provider) =>
    [
        new Heading(3, "Requesting provider"),
        PacketWords.Labelled("Name", $"{provider.Name}{(provider.Organisation is null ? "" : $", {provider.Organisation}")}, NPI {provider.Npi}"),
        PacketWords.Labelled("Phone and fax", $"{PacketWords.Or(provider.Phone)}, {PacketWords.Or(provider.Fax)}"),
        PacketWords.Labelled("Address", provider.Address),
    ];

    private static IEnumerable<LetterBlock> Coverage(CasePacket packet, PacketWords words) =>
    [
        new Heading(3, "Coverage and receipt"),
        PacketWords.Labelled("Coverage", $"{packet.Coverage.LineOfBusiness.InWords()}, {PacketWords.Or(packet.Coverage.Product, "no product named")}, active from {PacketWords.Day(packet.Coverage.ActiveFrom)}"),
        PacketWords.Labelled("Funding", packet.Coverage.Funding switch { Funding.Erisa => "ERISA plan", Funding.NonErisa => "not an ERISA plan", _ => null }),
        PacketWords.Labelled("Received", words.Moment(packet.Case.ReceivedAt)),
        PacketWords.Labelled("The treating physician supports an expedite", packet.Case.PhysicianSupportsExpedite ? "yes" : "no"),
        PacketWords.Labelled("Held by", packet.Case.HolderName),
        PacketWords.Labelled("Dismissed because", packet.Case.Dismissal?.InWords()),
    ];
}
