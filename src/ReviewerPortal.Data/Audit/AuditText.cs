using ReviewerPortal.Data.Audit.Changes;

namespace ReviewerPortal.Data.Audit;

/// <summary>How an event tells a text that it must not repeat.</summary>
public static class AuditText
{
    /// <summary>Length and the first digits of the SHA-256; null and empty stay as they are, for they tell nothing.</summary>
    public static string? Digest(string? text) => string.IsNullOrEmpty(text) ? text : ToldValue.Digest(text);
}
