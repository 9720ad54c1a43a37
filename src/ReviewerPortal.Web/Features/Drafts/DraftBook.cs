namespace ReviewerPortal.Web.Features.Drafts;

/// <summary>A stored text, the revision that the next save builds on, and when it was saved (UTC).</summary>
public sealed record DraftText(string Text, long Revision, DateTimeOffset SavedAt);

/// <summary>The drafts of a page as they were when it opened; what is typed later goes by HTTP and not through the circuit.</summary>
public sealed class DraftBook(IReadOnlyDictionary<(string Scope, string Field), DraftText> texts)
{
    public static readonly DraftBook Empty = new(new Dictionary<(string, string), DraftText>());

    public DraftText? Find(string scope, string field) => texts.GetValueOrDefault((scope, field));

    /// <summary>The stored text, or null where nothing was typed: an emptied text is a text.</summary>
    public string? Text(string scope, string field) => Find(scope, field)?.Text;

    public long Revision(string scope, string field) => Find(scope, field)?.Revision ?? 0;
}
