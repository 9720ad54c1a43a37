using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Determinations;

namespace ReviewerPortal.Web.Features.Audit.Universe;

/// <summary>A column of the universe: its head, and what a case says in it.</summary>
internal sealed record UniverseColumn(string Head, Func<UniverseRow, string?> Value);

/// <summary>The columns in which an auditor traces a case: receipt, decision, notices, who, on which text, why. The order is part of the format.</summary>
internal static class UniverseColumns
{
    private static readonly (NoticeRecipient To, NoticeForm Form)[] Notices =
    [
        (NoticeRecipient.Member, NoticeForm.Oral), (NoticeRecipient.Member, NoticeForm.Written),
        (NoticeRecipient.Provider, NoticeForm.Oral), (NoticeRecipient.Provider, NoticeForm.Written),
        (NoticeRecipient.Representative, NoticeForm.Oral), (NoticeRecipient.Representative, NoticeForm.Written),
    ];

    public static IReadOnlyList<UniverseColumn> All { get; } =
    [
        new("Case number", r => r.Case.Number),
        new("Status", r => r.Status),
        new("Line of business", r => r.Case.Coverage.LineOfBusiness.InWords()),
        new("Request type", r => r.Case.RequestType.InWords()),
        new("Urgency at receipt", r => r.UrgencyAtReceipt),
        new("Urgency at decision", r => r.UrgencyAtDecision),
        new("Received at", r => r.Time(r.Case.ReceivedAt)),
        new("Decided at", r => r.DecidedAt),
        new("Outcome", r => r.Outcome),
        new("Line outcomes and bases", r => r.LineOutcomes),
        new("Dismissed because", r => r.Case.Dismissal?.InWords()),
        new("Due at", r => r.Time(r.Case.DueAt)),
        new("Decision timeliness", r => r.DecisionTimeliness),
        new("Extended", r => r.Case.Extension is null ? "no" : "yes"),
        new("Extension asked by", r => r.Case.Extension?.AskedBy.InWords()),
        new("Extension ground", r => r.Case.Extension?.Ground.InWords()),
        new("Extension notice sent at", r => r.Time(r.Case.Extension?.NoticeSentAt)),
        .. Notices.SelectMany(Notice),
        new("Recommended by", r => r.Recommendation?.RecommendedByName),
        new("Credentials of who recommended", r => r.Recommendation?.RecommendedByCredentials),
        new("Decided by", r => r.Deciders(d => d.DecidedByName)),
        new("Credentials of who decided", r => r.Deciders(d => d.DecidedByCredentials)),
        new("License of who decided", r => r.Deciders(d => d.LicenseNumber is null ? null : $"{d.LicenseState} {d.LicenseNumber}")),
        new("First of two signers", r => r.FirstSigner?.SignerName),
        new("Credentials of the first signer", r => r.FirstSigner?.SignerCredentials),
        new("Policy", r => r.Policies(p => p.ReferenceNumber)),
        new("Policy revision", r => r.Policies(p => p.RevisionDate)),
        new("SHA-256 of the policy text", r => r.Policies(p => p.ContentHash)),
        new("Reason told to the member", r => r.Determinations.Any(d => d.Outcome != LineOutcome.Approved) ? r.Recommendation?.MemberFacingReason : null),
        new("SHA-256 of the letters", r => r.Letters),
        new("Breaches", r => r.Breaches),
        new("In the sample", r => r.IsSampled ? "yes" : "no"),
    ];

    private static IEnumerable<UniverseColumn> Notice((NoticeRecipient To, NoticeForm Form) notice)
    {
        var head = $"{notice.Form} notice to the {notice.To.InWords()}";
        yield return new UniverseColumn($"{head} at", r => r.NoticeAt(notice.To, notice.Form));
        yield return new UniverseColumn($"{head}, timeliness", r => r.NoticeTimeliness(notice.To, notice.Form));
    }
}
