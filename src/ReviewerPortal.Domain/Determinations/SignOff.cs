using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Determinations;

/// <summary>A medical director's signature on a recommendation. Insert-only; copies the signer, and binds the digest of the packet that was displayed.</summary>
public sealed class SignOff
{
    private readonly List<SignedContraryEvidenceAnswer> _answers = [];

    private SignOff()
    {
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public Guid RecommendationId { get; private set; }

    public Guid SignerId { get; private set; }

    public string SignerName { get; private set; } = "";

    public string SignerCredentials { get; private set; } = "";

    public string? SignerSpecialty { get; private set; }

    public string LicenseNumber { get; private set; } = "";

    public string LicenseState { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset SignedAt { get; private set; }

    /// <summary>UTC; nothing that the signature made can be downloaded or answered outward earlier.</summary>
    public DateTimeOffset ReleaseAt { get; private set; }

    /// <summary>SHA-256 of the packet as displayed and as signed, lower-case hex.</summary>
    public string PacketDigest { get; private set; } = "";

    /// <summary>The director's own words; kept with the record, not printed in the letter.</summary>
    public string Reasoning { get; private set; } = "";

    /// <summary>The words that the director attested, with the signature's time.</summary>
    public string AttestedStatement { get; private set; } = "";

    public IReadOnlyList<SignedContraryEvidenceAnswer> ContraryEvidenceAnswers => _answers;

    /// <summary>What every signer attests; all three parts are ticked one by one.</summary>
    public const string Statement =
        "I reviewed the record of this case. I have no conflict of interest in it. I have no financial incentive tied to its outcome.";

    internal static SignOff By(Reviewer signer, License license, Guid caseId, Guid recommendationId, SignatureRequest request, DateTimeOffset at, TimeSpan recallWindow)
    {
        var signOff = new SignOff
        {
            Id = Guid.CreateVersion7(),
            CaseId = caseId,
            RecommendationId = recommendationId,
            SignerId = signer.Id,
            SignerName = signer.FullName,
            SignerCredentials = signer.Credentials,
            SignerSpecialty = signer.Specialty,
            LicenseNumber = license.Number,
            LicenseState = license.State,
            SignedAt = at,
            ReleaseAt = at + recallWindow,
            PacketDigest = request.PacketDigest,
            Reasoning = request.Reasoning.Trim(),
            AttestedStatement = Statement,
        };
        signOff._answers.AddRange(request.ContraryEvidenceAnswers.Select(a => new SignedContraryEvidenceAnswer(a.EvidenceId, a.Answer.Trim())));
        return signOff;
    }
}

/// <summary>The director's answer to one piece of contrary evidence, as signed.</summary>
public sealed class SignedContraryEvidenceAnswer(string evidenceId, string answer)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string EvidenceId { get; private set; } = evidenceId;

    public string Answer { get; private set; } = answer;
}
