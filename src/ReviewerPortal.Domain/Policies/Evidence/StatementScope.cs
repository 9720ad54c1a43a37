namespace ReviewerPortal.Domain.Policies.Evidence;

/// <summary>
/// What a person entered on a statement: the methods it covers, and the questions that decide whether it applies to a request.
/// </summary>
public sealed record StatementScope(
    PolicyStatement Statement,
    IReadOnlyList<PolicyMethod> Methods,
    IReadOnlyList<ApplicabilityQuestion> Questions);

/// <summary>A question of applicability. The id is stable within the policy version.</summary>
public sealed record ApplicabilityQuestion(string Id, string Text);
