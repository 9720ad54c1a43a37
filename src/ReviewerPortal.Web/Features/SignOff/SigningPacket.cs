using System.Security.Cryptography;
using System.Text.Json;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Letters;
using ReviewerPortal.Letters;

namespace ReviewerPortal.Web.Features.SignOff;

/// <summary>
/// Everything that a director signs: the record, what is decided on each line, and the pages of the letter where one is owed. The
/// digest names exactly this packet: any change of the documents, talks, notes, policy, answers, searches or decision gives another, and
/// where a letter is owed also any change of what it prints, its date and the member's data among it.
/// </summary>
public sealed record SigningPacket(string Digest, PacketLetter? Letter)
{
    /// <summary>SHA-256 of the record's identifying parts and the letter's hash, lower-case hex.</summary>
    public static string DigestOf(AuthorizationCase found, IReadOnlyList<LineProposal> decided, GoverningPolicies policies, string? letterSha256)
    {
        var parts = new
        {
            found.Number,
            Recommendation = found.CurrentRecommendationId,
            FirstSignature = found.FirstSignature?.Id,
            Documents = found.Documents.OrderBy(d => d.Position).Select(d => d.BlobHash),
            Talks = found.PeerToPeer.Select(t => t.Id).Order(),
            Notes = found.Notes.Select(n => n.Id).Order(),
            Policies = policies.All.OrderBy(p => p.VersionId).Select(p => $"{p.VersionId} {p.ContentHash}"),
            Decided = decided.OrderBy(d => d.LineNumber),
            Lines = found.Lines.OrderBy(l => l.LineNumber).Select(LineParts),
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

/// <summary>The letter of a packet, rendered as it would be issued.</summary>
public sealed record PacketLetter(RenderedLetter Rendered, DenialLetterContent Content, IReadOnlyList<LetterGap> Gaps, PublishedPolicy Policy)
{
    /// <summary>True while the letter bears the draft band.</summary>
    public bool IsDraft => !Content.Texts.IsApproved || Gaps.Count > 0;
}

/// <summary>What the director's page shows of a packet.</summary>
public sealed record PacketView(string Digest, PacketLetterView? Letter)
{
    public static PacketView Of(SigningPacket packet) => new(
        packet.Digest, packet.Letter is { } letter ? new PacketLetterView(letter.Rendered.Pages.Count, letter.IsDraft, letter.Gaps) : null);
}

public sealed record PacketLetterView(int PageCount, bool IsDraft, IReadOnlyList<LetterGap> Gaps);
