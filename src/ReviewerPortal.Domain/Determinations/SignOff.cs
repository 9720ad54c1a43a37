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

    /// <summary>True where the case needs two signatures and this was the first: it decides nothing by itself.</summary>
    public bool IsFirstOfTwo { get; private set; }

    /// <summary>True where the director approved a line for which less was recommended.</summary>
    public bool ApprovedInstead { get; private set; }

    /// <summary>How much of the reasoning stands in the nurse's texts, in percent. Recorded for audit, never scored.</summary>
    public int SimilarityPercent { get; private set; }

    /// <summary>From the opening of the case on the sign-off page to the signature. Recorded for audit, never scored.</summary>
    public int SecondsOnCase { get; private set; }

    /// <summary>Evidence summaries of the policy that the signer did not open, by id, comma-separated. Recorded for audit, never scored.</summary>
    public string UnopenedEvidence { get; private set; } = "";

    /// <summary>The words that the director attested, with the signature's time.</summary>
    public string AttestedStatement { get; private set; } = "";

    public IReadOnlyList<SignedContraryEvidenceAnswer> ContraryEvidenceAnswers => _answers;

    /// <summary>What every signer attests; all three parts are ticked one by one.</summary>
    public const string Statement =
        "I reviewed the record of this case. I have no conflict of interest in it. I have no financial incentive tied to its outcome.";

    internal static SignOff By(Reviewer signer, Guid caseId, Recommendation recommendation, SignatureRequest request, bool isFirstOfTwo, DateTimeOffset at, TimeSpan recallWindow)
    {
        var license = signer.License!;
        var signOff = new SignOff
        {
            Id = Guid.CreateVersion7(),
            CaseId = caseId,
            RecommendationId = recommendation.Id,
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
            IsFirstOfTwo = isFirstOfTwo,
            ApprovedInstead = request.ApprovedInstead.Count > 0,
            SimilarityPercent = TextSimilarity.Percent(request.Reasoning, $"{recommendation.ClinicalRationale}\n{recommendation.MemberFacingReason}"),
            SecondsOnCase = (int)request.Reading.TimeOnCase.TotalSeconds,
            UnopenedEvidence = string.Join(',', request.Reading.UnopenedEvidence),
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
