using System.Security.Cryptography;
using System.Text.Json;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Letters;
using ReviewerPortal.Letters;

namespace ReviewerPortal.Web.Features.SignOff;

/// <summary>
/// Everything that a director signs: the record and the letter's pages. The digest names exactly this packet; any change of the
/// request, documents, policy, answers, evidence, texts or date gives another.
/// </summary>
public sealed record LetterPacket(string Digest, RenderedLetter Letter, DenialLetterContent Content, IReadOnlyList<LetterGap> Gaps, PublishedPolicy Policy)
{
    /// <summary>True while the letter bears the draft band.</summary>
    public bool IsDraft => !Content.Texts.IsApproved || Gaps.Count > 0;

    /// <summary>SHA-256 of the record's identifying parts and the letter's hash, lower-case hex.</summary>
    public static string DigestOf(AuthorizationCase authorizationCase, PublishedPolicy policy, string letterSha256)
    {
        var parts = new
        {
            authorizationCase.Number,
            Recommendation = authorizationCase.CurrentRecommendationId,
            Documents = authorizationCase.Documents.OrderBy(d => d.Position).Select(d => d.BlobHash),
            Policy = policy.Version.ContentHash,
            Evidence = policy.Version.EvidenceHash,
            Lines = authorizationCase.Lines.OrderBy(l => l.LineNumber).Select(LineParts),
            Letter = letterSha256,
        };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts)));
    }

    private static object LineParts(RequestedService line) => new
    {
        line.LineNumber,
        line.Code,
        line.Units,
        line.FromDate,
        line.ToDate,
        line.Method,
        line.PolicyVersionId,
        Authorities = line.StandingAuthorities.Select(a => a.Id).Order(),
        Answers = line.Answers.OrderBy(a => a.Address, StringComparer.Ordinal).Select(a => $"{a.Address} {a.Value}"),
    };
}

/// <summary>What the director's page shows of a packet.</summary>
public sealed record PacketView(string Digest, int PageCount, bool IsDraft, IReadOnlyList<LetterGap> Gaps)
{
    public static PacketView Of(LetterPacket packet) => new(packet.Digest, packet.Letter.Pages.Count, packet.IsDraft, packet.Gaps);
}
