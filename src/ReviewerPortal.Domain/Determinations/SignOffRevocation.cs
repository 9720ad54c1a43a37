using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Determinations;

/// <summary>Why a signature no longer counts.</summary>
public enum RevocationKind
{
    /// <summary>The signer took it back within the recall window, before anything left the house.</summary>
    Recalled,

    /// <summary>The first of two signatures fell because the case changed, or was decided otherwise, before the second.</summary>
    VoidedByChange,
}

/// <summary>A signature that no longer counts. Insert-only, like the signature: both stay on the record.</summary>
public sealed class SignOffRevocation
{
    private SignOffRevocation()
    {
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public Guid SignOffId { get; private set; }

    public RevocationKind Kind { get; private set; }

    public string Reason { get; private set; } = "";

    public Guid RevokedById { get; private set; }

    public string RevokedByName { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset RevokedAt { get; private set; }

    internal static SignOffRevocation Of(SignOff signOff, RevocationKind kind, Reviewer by, string reason, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(),
        CaseId = signOff.CaseId,
        SignOffId = signOff.Id,
        Kind = kind,
        Reason = reason.Trim(),
        RevokedById = by.Id,
        RevokedByName = by.FullName,
        RevokedAt = at,
    };
}
