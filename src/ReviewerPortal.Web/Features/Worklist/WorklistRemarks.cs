using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Web.Features.Worklist;

/// <summary>What strikes the eye on a request's codes. A remark decides nothing.</summary>
internal static class WorklistRemarks
{
    /// <param name="naming">The policy versions whose code table names a code.</param>
    /// <param name="anyPolicy">Whether a policy is published at all; before that, no code can be missing from one.</param>
    public static IReadOnlyList<WorklistRemark> On(IReadOnlyList<WorklistLine> lines, ILookup<string, Guid> naming, bool anyPolicy) =>
        [.. CodePairs.In(lines.Select(line => line.Code)).Select(pair => new WorklistRemark(pair.Finding, pair.Cite, IsFinding: true)), .. OutsidePolicies(lines, naming, anyPolicy)];

    private static IEnumerable<WorklistRemark> OutsidePolicies(IReadOnlyList<WorklistLine> lines, ILookup<string, Guid> naming, bool anyPolicy)
    {
        if (lines.Any(line => line.PolicyVersionId is { } version && !naming[line.Code].Contains(version)))
            yield return new WorklistRemark("not in the policy's codes", null, IsFinding: false);
        if (anyPolicy && lines.Any(line => line.PolicyVersionId is null && !naming[line.Code].Any()))
            yield return new WorklistRemark("not in any policy's codes", null, IsFinding: false);
    }
}
