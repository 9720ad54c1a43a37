using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Cases;

public enum CaseNoteKind
{
    InformationRequested,
    InformationReceived,
    ReturnedToNurse,

    /// <summary>What came in while a signature was awaited.</summary>
    LateInformation,
    Withdrawn,
    Dismissed,
    Reopened,
}

/// <summary>What somebody wrote when they moved the case on: what is asked, what came, why it was returned.</summary>
public sealed class CaseNote
{
    public const int TextLength = 8_000;
    public const int NameLength = 200;

    private CaseNote()
    {
    }

    public Guid Id { get; private set; }

    public CaseNoteKind Kind { get; private set; }

    public string Text { get; private set; } = "";

    public Guid AuthorId { get; private set; }

    public string AuthorName { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset WrittenAt { get; private set; }

    internal static CaseNote By(Reviewer author, CaseNoteKind kind, string text, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = kind,
        Text = text.Trim(),
        AuthorId = author.Id,
        AuthorName = author.FullName,
        WrittenAt = at,
    };
}
