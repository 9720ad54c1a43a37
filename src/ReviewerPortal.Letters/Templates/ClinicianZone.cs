using System.Text.RegularExpressions;
using ReviewerPortal.Domain.Letters;
using ReviewerPortal.Letters.Documents;

namespace ReviewerPortal.Letters.Templates;

/// <summary>The pages for the requesting practitioner: codes, basis, authorities, policy, rationale, evidence, reviewer.</summary>
internal static partial class ClinicianZone
{
    public static Section Of(DenialLetterContent content) => new(
    [
        new Heading(2, "For your doctor: clinical details of this decision"),
        .. Services(content),
        .. Basis(content.Grounds),
        .. Policy(content.Grounds),
        .. Rationale(content.Grounds),
        .. Evidence(content.Grounds),
        .. MergedTexts.Of(content, LetterZone.Clinician).SelectMany(part => MemberZone.PartOf(part, content, level: 3)),
        .. Reviewer(content),
    ], StartsOnNewPage: true);

    private static IEnumerable<LetterBlock> Services(DenialLetterContent content)
    {
        yield return new Heading(3, "Services requested and decided");
        yield return new DataTable(
            [new Column("Code", 11), new Column("Description", 45), new Column("Dates and units", 27), new Column("Decision", 17)],
            [.. content.Lines.Select(Row)]);
        // The notice stands wherever a CPT description is printed: the licence of its owner.
        if (content.Lines.Any(l => l.IsCpt))
        {
            foreach (var paragraph in content.Grounds.Policy.AmaNotice)
                yield return new Remark(paragraph);
        }
    }

    private static IReadOnlyList<IReadOnlyList<Run>> Row(LetterServiceLine line) =>
    [
        [Run.Strong(line.Code)], [line.Description],
        [$"{Labels.Period(line.From, line.To)}\n{Labels.Units(line.UnitsRequested)} requested\n{Approved(line)}"],
        [Run.Strong(Labels.Of(line.Decision))],
    ];

    private static string Approved(LetterServiceLine line) => line.ApprovedInItsPlace is { } other
        ? $"approved in its place: {Labels.Units(line.UnitsApproved)} of {other}"
        : $"{Labels.Units(line.UnitsApproved)} approved";

    private static IEnumerable<LetterBlock> Basis(ClinicalGrounds grounds)
    {
        yield return new Heading(3, "Basis of the decision");
        yield return new Paragraph(Run.Strong(grounds.Basis.Code + ". "), grounds.Basis.Meaning);
        if (grounds.Basis.Provision.Length > 0)
            yield return new Paragraph($"Provision relied on: {grounds.Basis.Provision}");
        if (grounds.Authorities.Count == 0)
            yield break;
        yield return new Heading(3, "Authorities searched before the clinical policy");
        yield return new DataTable(
            [new Column("Code", 11), new Column("Source", 49), new Column("Searched on", 22), new Column("Conclusion", 18)],
            [.. grounds.Authorities.Select(a => (IReadOnlyList<IReadOnlyList<Run>>)
                [[a.LineCode], [$"{a.Source}, {a.Place}"], [MergedTexts.Date(a.SearchedOn)], [a.Conclusion]])]);
    }

    private static IEnumerable<LetterBlock> Policy(ClinicalGrounds grounds)
    {
        var policy = grounds.Policy;
        yield return new Heading(3, "Clinical policy applied");
        yield return new Paragraph($"{policy.Owner}, “{policy.Title},” reference number {policy.ReferenceNumber}, date of last revision {policy.RevisionDate}.");
        yield return new Quotation([policy.Statement], $"{policy.ReferenceNumber}, Policy/Criteria, {policy.Address}");
        if (grounds.Answers.Count > 0)
        {
            yield return new DataTable(
                [new Column("Statement", 17), new Column("Question", 33), new Column("Answer", 15), new Column("Reviewer’s explanation", 35)],
                [.. grounds.Answers.Select(a => (IReadOnlyList<IReadOnlyList<Run>>)[[a.Address], [a.Question], [Run.Strong(a.Answer)], [a.Explanation]])]);
        }
    }

    private static IEnumerable<LetterBlock> Rationale(ClinicalGrounds grounds) =>
        [new Heading(3, "Clinical rationale"), .. MarkedText.Blocks(grounds.Rationale, line => SourceOf(line, grounds), line => PinMark().Replace(line, ""))];

    private static string? SourceOf(string line, ClinicalGrounds grounds)
    {
        var mark = PinMark().Match(line).Groups[1].Value;
        return grounds.Pins.FirstOrDefault(p => p.Mark == mark)?.Source;
    }

    private static IEnumerable<LetterBlock> Evidence(ClinicalGrounds grounds) => grounds.Evidence.Count == 0
        ? []
        : [new Heading(3, "Evidence considered"), new BulletList([.. grounds.Evidence.Select(EvidenceItem)])];

    private static IReadOnlyList<Run> EvidenceItem(EvidenceConsidered evidence) =>
    [
        Run.Strong($"{evidence.Name}, {evidence.Date}. "), evidence.Finding,
        .. evidence.PointsTheOtherWay ? [Run.Strong(" Points the other way."), (Run)$" {evidence.Answer}"] : Array.Empty<Run>(),
    ];

    private static IEnumerable<LetterBlock> Reviewer(DenialLetterContent content)
    {
        var signer = content.Signer;
        yield return new Heading(3, "Who decided");
        yield return new Paragraph(Run.Strong(MemberZone.SignerOf(signer)), $", license {signer.LicenceState} {signer.LicenceNumber}. Decided on the request of {content.Provider.Name}, NPI {content.Provider.Npi}, phone {content.Provider.Phone}.");
        if (signer.Attestations.Count > 0)
        {
            yield return new Paragraph("The reviewer attested:");
            yield return new BulletList([.. signer.Attestations.Select(a => (IReadOnlyList<Run>)[a])]);
        }
    }

    [GeneratedRegex(@"\s*\[(P\d+)\]\s*$")]
    private static partial Regex PinMark();
}
