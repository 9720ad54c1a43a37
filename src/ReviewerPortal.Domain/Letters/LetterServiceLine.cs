namespace ReviewerPortal.Domain.Letters;

/// <summary>What was decided for one requested service.</summary>
public enum LineDecision
{
    Denied,
    PartlyApproved,
    Approved,
}

/// <summary>One requested service: what was asked, and what was decided.</summary>
public sealed record LetterServiceLine
{
    /// <summary>The procedure code; printed in the clinician zone only.</summary>
    public required string Code { get; init; }

    /// <summary>The code's description as published.</summary>
    public required string Description { get; init; }

    /// <summary>True when the description is copyright of the American Medical Association, whose notice must stand with it.</summary>
    public required bool IsCpt { get; init; }

    /// <summary>The service in everyday words that fit into a sentence, for example "a procedure to break up scar tissue".</summary>
    public required string PlainName { get; init; }

    public required int UnitsRequested { get; init; }

    public required int UnitsApproved { get; init; }

    /// <summary>The code and description of the service that is approved in place of this one; null where none is.</summary>
    public string? ApprovedInItsPlace { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required LineDecision Decision { get; init; }

    /// <summary>The decision on this line as a sentence to the member, without codes.</summary>
    public required string DecisionSentence { get; init; }
}

/// <summary>The reason as the member reads it: plain paragraphs, tied to this member's facts, without procedure codes.</summary>
/// <param name="WhatWouldChange">What would change the answer; it must be true of the rule that was applied.</param>
public sealed record MemberReason(IReadOnlyList<string> Paragraphs, IReadOnlyList<string> WhatWouldChange);
