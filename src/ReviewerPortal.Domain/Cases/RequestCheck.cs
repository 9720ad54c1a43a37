using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Cases;

/// <summary>What is looked at before a request is reviewed clinically; any of them can make the review needless.</summary>
public enum CheckSubject
{
    /// <summary>The person is a member on the days of the service.</summary>
    Eligibility,

    /// <summary>The plan has a benefit for this kind of service, and asks for an authorization.</summary>
    Benefit,

    /// <summary>This plan decides it, and nobody to whom it delegated.</summary>
    Delegation,

    /// <summary>The member's earlier requests were looked at.</summary>
    EarlierRequests,
}

/// <summary>Somebody looked, and found nothing that stands against the review. Looked at again, the newer look counts.</summary>
public sealed class RequestCheck
{
    public const int RemarkLength = 600;

    private RequestCheck()
    {
    }

    public Guid Id { get; private set; }

    public CheckSubject Subject { get; private set; }

    /// <summary>What was found, where it is worth a word; empty else.</summary>
    public string Remark { get; private set; } = "";

    public Guid CheckedById { get; private set; }

    public string CheckedByName { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset CheckedAt { get; private set; }

    internal static RequestCheck By(Reviewer by, CheckSubject subject, string remark, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(),
        Subject = subject,
        Remark = remark.Trim(),
        CheckedById = by.Id,
        CheckedByName = by.FullName,
        CheckedAt = at,
    };
}
