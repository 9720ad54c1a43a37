using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Deadlines;

/// <summary>What a notice tells.</summary>
public enum NoticeKind
{
    Determination,
    ExpediteRefusal,
    UntimelyDecision,
}

public enum NoticeForm
{
    Oral,
    Written,
}

/// <summary>How a notice reached its recipient. The first two are by word of mouth, the others in writing.</summary>
public enum NoticeChannel
{
    Phone,
    InPerson,
    Mail,
    Fax,
    Portal,
    SecureEmail,
}

/// <summary>A notice that somebody says was given. The time is UTC; null where none is entered.</summary>
public sealed record NoticeEntry(NoticeKind Kind, NoticeForm Form, NoticeRecipient To, NoticeChannel Channel, DateTimeOffset? GivenAt, string GivenTo);

/// <summary>
/// A notice that was given: what stops a notice clock. The signature does not. Insert-only; a second one of the same kind changes no clock.
/// Instants are UTC.
/// </summary>
public sealed class GivenNotice
{
    public const int NameLength = 200;

    private GivenNotice()
    {
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public NoticeKind Kind { get; private set; }

    public NoticeForm Form { get; private set; }

    public NoticeRecipient To { get; private set; }

    public NoticeChannel Channel { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    /// <summary>The person or office that was told.</summary>
    public string GivenTo { get; private set; } = "";

    public Guid RecordedById { get; private set; }

    public string RecordedByName { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }

    internal static GivenNotice By(Reviewer by, Guid caseId, NoticeEntry entry, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(),
        CaseId = caseId,
        Kind = entry.Kind,
        Form = entry.Form,
        To = entry.To,
        Channel = entry.Channel,
        GivenAt = entry.GivenAt!.Value,
        GivenTo = entry.GivenTo.Trim(),
        RecordedById = by.Id,
        RecordedByName = by.FullName,
        RecordedAt = at,
    };
}
