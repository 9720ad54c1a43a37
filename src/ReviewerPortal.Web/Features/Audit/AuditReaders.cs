using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Features.Audit;

/// <summary>Who reads the audit log.</summary>
internal static class AuditReaders
{
    public const string Roles = nameof(Role.Auditor);

    public static readonly Refusal NotAllowed = new("audit.not-an-auditor", "The audit log is read by auditors. Your roles do not include it.");

    public static bool MayRead(Reviewer? person) => person is not null && person.Is(Role.Auditor);
}
