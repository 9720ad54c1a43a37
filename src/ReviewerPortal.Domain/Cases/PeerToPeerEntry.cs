using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Cases;

/// <summary>
/// An offer of a peer-to-peer talk and what came of it. Offered before an adverse decision (NCQA UM 7 and state law), never awaited past the due time.
/// </summary>
public sealed class PeerToPeerEntry
{
    private PeerToPeerEntry()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>With whom: the requesting practitioner or their office.</summary>
    public string With { get; private set; } = "";

    public string Outcome { get; private set; } = "";

    public Guid RecordedById { get; private set; }

    public string RecordedByName { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    internal static PeerToPeerEntry By(Reviewer by, string with, string outcome, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(),
        With = with.Trim(),
        Outcome = outcome.Trim(),
        RecordedById = by.Id,
        RecordedByName = by.FullName,
        RecordedAt = at,
    };
}
