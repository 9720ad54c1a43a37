using ReviewerPortal.Letters.Documents;

namespace ReviewerPortal.Web.Features.Audit.Packet;

/// <summary>What was recommended, signed and determined, in the words of those who did.</summary>
internal static class PacketDecisionPart
{
    public static IEnumerable<LetterBlock> Of(CasePacket packet, PacketWords words) =>
    [
        new Heading(2, "Recommendations"),
        .. packet.Recommendations.Count == 0 ? [new Paragraph("Nothing was recommended.")] : packet.Recommendations.SelectMany(r => Recommendation(r, words)),
        new Heading(2, "Determinations"),
        .. packet.Determinations.Count == 0 ? [new Paragraph("Nothing is determined.")] : packet.Determinations.SelectMany(d => Determination(d, words)),
        .. PrintsOtherServices(packet) ? PacketRequestPart.CptNotice(packet) : [],
        new Heading(2, "Signatures"),
        .. packet.SignOffs.Count == 0 ? [new Paragraph("Nobody has signed.")] : packet.SignOffs.SelectMany(s => SignOff(s, words)),
    ];

    private static bool PrintsOtherServices(CasePacket packet) =>
        packet.Recommendations.Any(r => r.Lines.Any(l => l.ApprovedInPart is not null)) || packet.Determinations.Any(d => d.ApprovedInPart is not null);

    private static IEnumerable<LetterBlock> Recommendation(PacketRecommendation recommendation, PacketWords words) =>
    [
        new Heading(3, $"{words.Moment(recommendation.RecommendedAt)}, {PacketWords.Person(recommendation.RecommendedByName, recommendation.RecommendedByCredentials)}{(recommendation.IsCurrent ? "" : " (no longer current)")}"),
        new BulletList([.. recommendation.Lines.Select(l => (IReadOnlyList<Run>)[$"Line {l.LineNumber}, {PacketWords.Decision(l.Outcome, l.Basis, l.ApprovedInPart)}"])]),
        .. PacketWords.Text("Member-facing reason", recommendation.MemberFacingReason),
        .. PacketWords.Text("Clinical rationale", recommendation.ClinicalRationale),
        .. PacketWords.Text("What would change the answer", recommendation.WhatWouldChange),
        .. PacketWords.Text("This member’s own history", recommendation.IndividualReview),
    ];

    private static IEnumerable<LetterBlock> Determination(PacketDetermination determination, PacketWords words)
    {
        yield return new Heading(3, $"Line {determination.LineNumber}, {words.Moment(determination.DecidedAt)} ({PacketWords.Name(determination.Standing)})");
        yield return new Paragraph(Run.Strong(PacketWords.Decision(determination.Outcome, determination.Basis, determination.ApprovedInPart) + "."),
            $" Decided by {PacketWords.Person(determination.DecidedByName, determination.DecidedByCredentials)}, {PacketWords.Or(determination.DecidedBySpecialty, "no specialty named")}, license {PacketWords.Or(determination.LicenseState)} {PacketWords.Or(determination.LicenseNumber)}.");
        if (determination.SupersessionReason is { } reason) yield return PacketWords.Labelled("It corrects an earlier determination, because", reason);
        if (determination.PolicyContentHash is { } hash)
        {
            yield return new Paragraph("The policy that was read, by the SHA-256 of its text:");
            yield return new Paragraph(hash);
        }

        foreach (var block in PacketWords.Text("Clinical rationale", determination.ClinicalRationale)) yield return block;
    }

    private static IEnumerable<LetterBlock> SignOff(PacketSignOff signature, PacketWords words)
    {
        yield return new Heading(3, $"{words.Moment(signature.SignedAt)}, {PacketWords.Person(signature.SignerName, signature.SignerCredentials)}{(signature.IsFirstOfTwo ? ", first of two signatures" : "")}");
        if (signature.Revocation is { } revoked)
            yield return new Paragraph(Run.Strong($"{PacketWords.Name(revoked.Kind)} on {words.Moment(revoked.RevokedAt)} by {revoked.RevokedByName}."), $" {revoked.Reason}");
        yield return new Paragraph($"{PacketWords.Or(signature.SignerSpecialty, "No specialty named")}, license {signature.LicenseState} {signature.LicenseNumber}. Released {words.Moment(signature.ReleaseAt)}.{(signature.ApprovedInstead ? " The director approved more than was recommended." : "")} The packet that was displayed and signed, by its digest:");
        yield return new Paragraph(signature.PacketDigest);
        yield return PacketWords.Labelled("Attested", signature.AttestedStatement);
        foreach (var block in PacketWords.Text("Reasoning", signature.Reasoning)) yield return block;
        foreach (var answer in signature.ContraryEvidenceAnswers) yield return PacketWords.Labelled($"On the contrary evidence “{answer.EvidenceId}”", answer.Answer);
        yield return new Paragraph($"Recorded for audit, never scored: {signature.SimilarityPercent} percent of the reasoning stands in the nurse’s texts; {signature.SecondsOnCase} seconds on the case; evidence not opened: {PacketWords.Or(string.Join(", ", signature.UnopenedEvidence))}.");
    }
}
