namespace ReviewerPortal.Domain.Cases;

/// <summary>Two codes that a coding rule sets against each other, in words for the reviewer, with the rule's cite.</summary>
public sealed record CodePair(string First, string Second, string Finding, string Cite)
{
    public bool IsIn(IReadOnlyCollection<string> codes) => codes.Contains(First) && codes.Contains(Second);
}

/// <summary>
/// The code pairs that a reviewer must know of before reading a request. A finding decides nothing: the reviewer asks the
/// provider which of the two is meant. Another pair is another row.
/// </summary>
public static class CodePairs
{
    public static readonly IReadOnlyList<CodePair> NotReportableTogether =
    [
        new("62263", "62264", "not reportable together", "CPT, parenthetical instruction at 62264"),
    ];

    /// <summary>The pairs that stand together in one request.</summary>
    public static IReadOnlyList<CodePair> In(IEnumerable<string> codes)
    {
        var requested = codes.ToHashSet();
        return [.. NotReportableTogether.Where(pair => pair.IsIn(requested))];
    }
}
