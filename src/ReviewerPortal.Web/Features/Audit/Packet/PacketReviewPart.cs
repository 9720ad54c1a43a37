using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Letters.Documents;

namespace ReviewerPortal.Web.Features.Audit.Packet;

/// <summary>What was looked at before the policy, the policy with its answers, and the talk about the case.</summary>
internal static class PacketReviewPart
{
    public static IEnumerable<LetterBlock> Of(CasePacket packet, PacketWords words) =>
    [
        new Heading(2, "The record before the policy"),
        PacketWords.Table("Nothing was recorded as looked at before the review.", [("Looked at", 26), ("By", 17), ("When", 25), ("Remark", 32)],
            packet.Checks.Select(c => new[] { c.Subject.InWords(), c.CheckedByName, words.Moment(c.CheckedAt), c.Remark })),
        .. packet.Lines.SelectMany(line => Authorities(line, words)),
        new Heading(2, "Policy and answers"),
        .. packet.Policies.Count == 0 ? [new Paragraph("No line is reviewed under a policy.")] : packet.Policies.SelectMany(policy => Policy(policy, words)),
        .. packet.Lines.Where(line => line.Answers.Count > 0).SelectMany(line => Answers(line, words)),
        new Heading(2, "Peer-to-peer and notes"),
        PacketWords.Table("No peer-to-peer talk was offered.", [("When", 28), ("With", 24), ("Outcome", 26), ("Recorded by", 22)],
            packet.PeerToPeer.Select(t => new[] { words.Moment(t.RecordedAt), t.With, t.Outcome, t.RecordedByName })),
        PacketWords.Table("No note was written.", [("When", 28), ("Kind", 20), ("Text", 32), ("By", 20)],
            packet.Notes.Select(n => new[] { words.Moment(n.WrittenAt), PacketWords.Name(n.Kind), n.Text, n.AuthorName })),
    ];

    private static IEnumerable<LetterBlock> Authorities(PacketLine line, PacketWords words)
    {
        yield return new Heading(3, $"Authorities searched for line {line.LineNumber}");
        if (line.Authorities.Count == 0) yield return new Paragraph("No search was recorded.");
        foreach (var authority in line.Authorities)
        {
            var withdrawn = authority.WithdrawnAt is { } at ? $" Withdrawn on {words.Moment(at)}; it does not count." : "";
            yield return new Paragraph(Run.Strong($"{authority.Title} ({authority.Source.InWords()}): {authority.Conclusion.InWords()}.{withdrawn}"),
                $"\nVersion {PacketWords.Or(authority.Version)}, clause {PacketWords.Or(authority.Clause)}, found at {PacketWords.Or(authority.Place)}, searched on {PacketWords.Day(authority.SearchedOn)}. Recorded by {authority.RecordedByName} on {words.Moment(authority.RecordedAt)}.");
            if (authority.Excerpt.Length > 0) yield return new Quotation([authority.Excerpt], authority.Title);
        }
    }

    private static IEnumerable<LetterBlock> Policy(PacketPolicy policy, PacketWords words) =>
    [
        new Heading(3, $"{policy.ReferenceNumber}, {policy.Title}"),
        new Paragraph($"Revision {policy.RevisionDate}, in force from {PacketWords.Day(policy.EffectiveFrom)} to {PacketWords.Or(policy.EffectiveTo is { } to ? PacketWords.Day(to) : null, "no set end")}, adopted by the committee on {PacketWords.Day(policy.CommitteeAdoptedOn)}, published here on {words.Moment(policy.PublishedAt)}. SHA-256 of the published text, and of the evidence data beside it:"),
        new Paragraph(policy.ContentHash),
        new Paragraph(policy.EvidenceHash),
        .. policy.Statements.Select(s => new Quotation([s.Text], $"{policy.ReferenceNumber}, {PacketWords.Or(s.Address, "unnumbered")}, verdict: {PacketWords.Name(s.Verdict)}")),
        .. policy.Copyright is { } copyright ? [new Remark(copyright)] : Array.Empty<LetterBlock>(),
        PacketWords.Table("No evidence summary was entered.", [("Evidence", 34), ("Direction and strength", 26), ("Contrary: question, and the answer of compliance", 40)], policy.Evidence.Select(Evidence)),
    ];

    private static string[] Evidence(PacketEvidence evidence) =>
    [
        $"{evidence.Organisation}: {evidence.Name}", $"{PacketWords.Name(evidence.Direction)}; {evidence.Strength}",
        evidence.QuestionForDirector is null ? "" : $"{evidence.QuestionForDirector}\n{PacketWords.Or(evidence.ComplianceAnswer, "not answered")}",
    ];

    private static IEnumerable<LetterBlock> Answers(PacketLine line, PacketWords words) =>
    [
        new Heading(3, $"Answers on line {line.LineNumber}"),
        PacketWords.Table("", [("Statement", 18), ("Answer", 24), ("By", 28), ("When", 30)],
            line.Answers.Select(a => new[] { a.Address, a.Value.InWords(), a.AnsweredByName, words.Moment(a.AnsweredAt) })),
    ];
}
