using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Domain.Deadlines;

/// <summary>Why the law lets a clock be extended.</summary>
public enum ExtensionGround
{
    MemberAsked,
    ProviderAsked,

    /// <summary>Evidence of a provider without a contract that may change a denial (42 CFR 422.568(b)(1)(i), 422.572(b)).</summary>
    NoncontractEvidence,

    ExtraordinaryCircumstances,

    /// <summary>The plan needs more information and can justify the need (42 CFR 438.210(d)(1)).</summary>
    PlanNeedsInformation,

    /// <summary>Matters beyond the control of the plan (29 CFR 2560.503-1(f)(2)(iii)).</summary>
    BeyondPlanControl,

    /// <summary>The claimant did not submit what is needed to decide (29 CFR 2560.503-1(f)(2)(i), (iii) and (f)(4)).</summary>
    MissingInformation,
}

/// <summary>
/// How a clock row may be extended, once: by how much, on which grounds, and under which conditions in words. Data of the row, never a branch.
/// </summary>
public sealed record ExtensionTerms
{
    /// <summary>What is added to the due time; 0 where the terms only give time for missing information.</summary>
    public required int Limit { get; init; }

    public required ClockUnit Unit { get; init; }

    public required IReadOnlyList<ExtensionGround> Grounds { get; init; }

    /// <summary>The grounds that stand only with a statement of why the extension serves the member.</summary>
    public IReadOnlyList<ExtensionGround> GroundsInTheMembersInterest { get; init; } = [];

    /// <summary>The law's conditions, for the nurse who extends.</summary>
    public required string Conditions { get; init; }

    public required string Cite { get; init; }

    /// <summary>What happens while information is awaited; null where the clock goes on.</summary>
    public MissingInformationTerms? MissingInformation { get; init; }

    /// <summary>What the terms say, one by one; empty where there are none.</summary>
    internal static IEnumerable<RuleField> Fields(ExtensionTerms? terms) =>
    [
        new("Extended where", terms is null ? "" : ClockWords.Of(terms.Grounds)),
        new("In the member’s interest", terms is null ? "" : ClockWords.Of(terms.GroundsInTheMembersInterest)),
        new("Added time", terms is null or { Limit: 0 } ? "" : ClockWords.Limit(terms.Limit, terms.Unit)),
        new("Cite of the extension", terms?.Cite ?? ""),
        new("Conditions", terms?.Conditions ?? ""),
        .. MissingInformationTerms.Fields(terms?.MissingInformation),
    ];
}

/// <summary>
/// Under a noticed extension for missing information the clock stands still from the notice until the answer or the end of the window.
/// </summary>
public sealed record MissingInformationTerms
{
    /// <summary>How long the claimant has to answer.</summary>
    public required int Window { get; init; }

    public required ClockUnit WindowUnit { get; init; }

    /// <summary>Hours after receipt within which the claimant must be told what is missing; null where any time before the first due time will do.</summary>
    public int? ToldWithinHours { get; init; }

    /// <summary>Hours to decide after the answer or the end of the window. Null where the time that was left runs on instead.</summary>
    public int? HoursAfterTheAnswer { get; init; }

    /// <summary>What the terms say, one by one; empty where there are none.</summary>
    internal static IEnumerable<RuleField> Fields(MissingInformationTerms? terms) =>
    [
        new("Time to answer", terms is null ? "" : ClockWords.Limit(terms.Window, terms.WindowUnit)),
        new("Told within", HoursOf(terms?.ToldWithinHours)),
        new("Decided after the answer", HoursOf(terms?.HoursAfterTheAnswer)),
    ];

    private static string HoursOf(int? hours) => hours is { } limit ? ClockWords.Limit(limit, ClockUnit.Hours) : "";
}
