namespace ReviewerPortal.Domain.Common;

/// <summary>One rule of law or of the plan: the class's name is its sentence, and it brings its own message and cite.</summary>
internal interface IRule
{
    /// <summary>The refusal where the rule is broken, or null.</summary>
    Refusal? Broken();
}

internal static class Rules
{
    /// <summary>Every broken rule's refusal, so that a person mends all at once.</summary>
    public static Refusal[] Broken(params IEnumerable<IRule> rules) => [.. rules.Select(rule => rule.Broken()).OfType<Refusal>()];
}
