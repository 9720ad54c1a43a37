using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Deadlines;

/// <summary>Who asked for an extension.</summary>
public enum ExtensionAsker
{
    Member,
    Representative,
    Provider,
    Plan,
}

/// <summary>An extension as a nurse proposes it. The notice's time is UTC; null where none is entered.</summary>
public sealed record ExtensionRequest(
    ExtensionAsker AskedBy, ExtensionGround Ground, string Reason, string MemberInterest, bool AwaitedProviderHasNoContract,
    DateTimeOffset? NoticeSentAt, NoticeChannel NoticeChannel);

/// <summary>The one extension of a case: who asked, why, and when the member was told. Insert-only. Instants are UTC.</summary>
public sealed class ClockExtension
{
    public const int TextLength = 2000;

    private ClockExtension()
    {
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>The governing clock that was extended.</summary>
    public Guid ClockId { get; private set; }

    public ExtensionAsker AskedBy { get; private set; }

    public ExtensionGround Ground { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>Why it serves the member; empty where the row does not ask.</summary>
    public string MemberInterest { get; private set; } = "";

    /// <summary>When the member was told, with the right to an expedited grievance where the law gives one.</summary>
    public DateTimeOffset NoticeSentAt { get; private set; }

    public NoticeChannel NoticeChannel { get; private set; }

    public Guid ExtendedById { get; private set; }

    public string ExtendedByName { get; private set; } = "";

    public DateTimeOffset ExtendedAt { get; private set; }

    public DateTimeOffset OriginalDueAt { get; private set; }

    public string Cite { get; private set; } = "";

    internal static ClockExtension Of(Guid caseId, CaseClock clock, ExtensionTerms terms, ExtensionRequest request, Reviewer by, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(),
        CaseId = caseId,
        ClockId = clock.Id,
        AskedBy = request.AskedBy,
        Ground = request.Ground,
        Reason = request.Reason.Trim(),
        MemberInterest = request.MemberInterest.Trim(),
        NoticeSentAt = request.NoticeSentAt!.Value,
        NoticeChannel = request.NoticeChannel,
        ExtendedById = by.Id,
        ExtendedByName = by.FullName,
        ExtendedAt = at,
        OriginalDueAt = clock.DueAt!.Value,
        Cite = terms.Cite,
    };
}
