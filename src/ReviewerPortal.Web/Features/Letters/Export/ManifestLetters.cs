using System.Globalization;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.Letters.Export;

/// <summary>Describes a letter by its own record and by the case that it decided. What came after the letter's signature and before the next one is its own.</summary>
internal sealed class ManifestLetters(IReadOnlyDictionary<Guid, PolicyVersion> policies, PlanTimeZone zone)
{
    /// <summary>A case may be gone by retention while its letters stay; then what only it knew is empty.</summary>
    public ManifestLetter Of(IssuedLetter letter, AuthorizationCase? found)
    {
        var signature = found?.SignOffs.FirstOrDefault(s => s.Id == letter.SignOffId);
        var decided = found?.Determinations.Where(d => d.SignOffId == letter.SignOffId && d.Outcome != LineOutcome.Approved).OrderBy(d => d.LineNumber) ?? Enumerable.Empty<Determination>();
        return new ManifestLetter
        {
            File = FileOf(letter),
            Sha256 = letter.Sha256,
            Id = letter.Id,
            CaseNumber = letter.CaseNumber,
            Kind = letter.Kind,
            LineOfBusiness = letter.LineOfBusiness.InWords(),
            MemberName = letter.MemberName,
            MemberId = letter.MemberId,
            LetterDate = letter.LetterDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ReceivedAt = found is null ? "" : zone.ToText(found.ReceivedAt),
            DecidedAt = zone.ToText(letter.IssuedAt),
            ReleasedAt = zone.ToText(letter.ReleaseAt),
            Notices = found is null ? [] : [.. NoticesOf(letter, found)],
            SignedBy = letter.SignerName,
            Credentials = letter.SignerCredentials,
            Specialty = signature?.SignerSpecialty,
            License = signature is null ? null : $"{signature.LicenseState} {signature.LicenseNumber}",
            Policy = letter.PolicyReference,
            PolicyRevision = letter.PolicyRevision,
            PolicyTextSha256 = letter.PolicyVersionId is { } id && policies.TryGetValue(id, out var version) ? version.ContentHash : null,
            Criterion = letter.Criterion,
            Bases = [.. decided.Select(d => $"line {d.LineNumber}: {d.Basis.InWords()}")],
            Reason = found?.Recommendations.FirstOrDefault(r => r.Id == signature?.RecommendationId)?.MemberFacingReason,
            Texts = letter.TextsVersion,
            Renderer = letter.RendererVersion,
            Draft = letter.IsDraft,
        };
    }

    /// <summary>Case, kind and the beginning of the hash: no name of a person, and no two alike.</summary>
    public static string FileOf(IssuedLetter letter) => $"letters/{letter.FileStem}-{letter.Sha256[..8]}.pdf";

    private IEnumerable<ManifestNotice> NoticesOf(IssuedLetter letter, AuthorizationCase found)
    {
        var until = found.SignOffs.Where(s => s.SignedAt > letter.IssuedAt && found.Revocations.All(r => r.SignOffId != s.Id)).Min(s => (DateTimeOffset?)s.SignedAt) ?? DateTimeOffset.MaxValue;
        return found.Notices.Where(n => n.Kind == NoticeKind.Determination && n.GivenAt >= letter.IssuedAt && n.GivenAt < until)
            .GroupBy(n => (n.Form, n.To)).OrderBy(same => same.Key.To).ThenBy(same => same.Key.Form)
            .Select(same => new ManifestNotice(same.Key.Form.ToString().ToLowerInvariant(), same.Key.To.InWords(), zone.ToText(same.Min(n => n.GivenAt))));
    }
}
