using Microsoft.EntityFrameworkCore.Metadata;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Data.Audit.Changes;

/// <summary>The text columns whose words an event may repeat: short codes, numbers and hashes that say nothing of a member.</summary>
internal static class PlainTexts
{
    private static readonly HashSet<(Type Entity, string Property)> Listed =
    [
        (typeof(AuthorizationCase), nameof(AuthorizationCase.Number)),
        (typeof(AuthorizationCase), nameof(AuthorizationCase.HolderName)),
        (typeof(ClinicalDocument), nameof(ClinicalDocument.BlobHash)),
        (typeof(AuthorizationCase), nameof(AuthorizationCase.ClockZone)),
        (typeof(CaseClock), nameof(CaseClock.Cite)),
        (typeof(ClockBreach), nameof(ClockBreach.Cite)),
        (typeof(ClockExtension), nameof(ClockExtension.Cite)),
        (typeof(SecondSignatureClass), nameof(SecondSignatureClass.Name)),
        (typeof(SecondSignatureClass), nameof(SecondSignatureClass.Cite)),
        (typeof(ClockRow), nameof(ClockRow.Cite)),
        (typeof(CredentialClass), nameof(CredentialClass.Credentials)),
        (typeof(CredentialClass), nameof(CredentialClass.Cite)),
        (typeof(StatementAnswer), nameof(StatementAnswer.Address)),
        (typeof(Determination), nameof(Determination.PolicyContentHash)),
        (typeof(SignOff), nameof(SignOff.PacketDigest)),
        (typeof(IssuedLetter), nameof(IssuedLetter.CaseNumber)),
        (typeof(IssuedLetter), nameof(IssuedLetter.Sha256)),
        (typeof(PolicyVersion), nameof(PolicyVersion.ReferenceNumber)),
        (typeof(PolicyVersion), nameof(PolicyVersion.ContentHash)),
        (typeof(PolicyVersion), nameof(PolicyVersion.EvidenceHash)),
    ];

    public static bool Include(IReadOnlyProperty property) => Listed.Contains((property.DeclaringType.ClrType, property.Name));
}
