namespace ReviewerPortal.Domain.Cases;

/// <summary>A clinical document that came with the request. Its bytes are a blob, named by their hash.</summary>
public sealed class ClinicalDocument
{
    public const int TitleLength = 200;

    private ClinicalDocument()
    {
    }

    public Guid Id { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>What it is, in words: Consult, Imaging, Operative note...</summary>
    public string Kind { get; private set; } = "";

    public string? Author { get; private set; }

    /// <summary>The day the document itself bears.</summary>
    public DateOnly DatedOn { get; private set; }

    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    public string BlobHash { get; private set; } = "";

    public int Position { get; private set; }

    internal static ClinicalDocument From(IntakeDocument document, int position) => new()
    {
        Id = Guid.CreateVersion7(),
        Title = document.Title,
        Kind = document.Kind,
        Author = document.Author,
        DatedOn = document.DatedOn,
        BlobHash = document.BlobHash,
        Position = position,
    };
}
