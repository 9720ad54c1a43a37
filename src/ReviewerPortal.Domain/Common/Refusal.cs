namespace ReviewerPortal.Domain.Common;

/// <summary>
/// Why an action was refused: a value, never an exception. The code is stable (tests, audit and support rely on it);
/// the sentence tells the person what is wrong and what to do; the cite names the law or plan rule behind it, if any.
/// </summary>
public sealed record Refusal(string Code, string Sentence, string? Cite = null)
{
    /// <summary>The field the sentence belongs beside, where there is one (a form's field name).</summary>
    public string? Field { get; init; }
}
