namespace ReviewerPortal.Domain.Cases;

/// <summary>
/// What an accepted action changed; it becomes the audit event of the same transaction.
/// Details hold ids, codes and outcomes; health information stays in the record that the ids name.
/// </summary>
public sealed record CaseEvent(string Kind, IReadOnlyList<KeyValuePair<string, string?>> Details)
{
    public static CaseEvent Of(string kind, params IReadOnlyList<(string Name, object? Value)> details) =>
        new(kind, [.. details.Select(d => KeyValuePair.Create(d.Name, d.Value?.ToString()))]);
}
