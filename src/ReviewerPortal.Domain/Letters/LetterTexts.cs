using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Domain.Letters;

/// <summary>
/// The fixed wording of a denial for one line of business: versioned template data that compliance approves. Passages hold
/// merge fields such as {appealBy}; what stands between two asterisks on each side is printed bold.
/// </summary>
public sealed record LetterTexts
{
    public required string Id { get; init; }

    public required int Version { get; init; }

    public required LineOfBusiness LineOfBusiness { get; init; }

    public required string Language { get; init; }

    /// <summary>Who of compliance approved this version; null prints the draft band.</summary>
    public string? ApprovedBy { get; init; }

    public DateOnly? ApprovedOn { get; init; }

    /// <summary>The government form that the letter must be, where it must be one; loaded by the plan, never invented.</summary>
    public FormIdentity? Form { get; init; }

    /// <summary>The line that offers large print, printed at 18 points; null while the plan has none.</summary>
    public string? LargePrintTagline { get; init; }

    public required string TitleDenied { get; init; }

    public required string TitlePartlyApproved { get; init; }

    /// <summary>
    /// The school grade that the member's pages should not exceed. Sixth grade or lower is what most states ask of Medicaid plans (42 CFR
    /// 438.10(d)(6) asks for "easily understood"); unverified until compliance has set it for its states.
    /// </summary>
    public int ReadingGrade { get; init; } = 6;

    /// <summary>The headed parts of the member zone, then those of the clinician zone, in printing order.</summary>
    public required IReadOnlyList<LetterPart> Parts { get; init; }

    public bool IsApproved => ApprovedBy is not null && ApprovedOn is not null;

    /// <summary>The texts that a new installation starts with, one set per line of business; drafts, approved by nobody.</summary>
    public static IReadOnlyList<LetterTexts> Seed() => LetterSeed.Read<IReadOnlyList<LetterTexts>>("denial-texts.json");

    /// <summary>The seed texts of a line of business.</summary>
    public static LetterTexts SeedFor(LineOfBusiness lineOfBusiness) => Seed().Single(t => t.LineOfBusiness == lineOfBusiness);
}

/// <summary>What a government form must show of itself.</summary>
public sealed record FormIdentity(string Name, string OmbNumber, DateOnly Expires);

/// <summary>For whom a part of the letter is written.</summary>
public enum LetterZone
{
    Member,
    Clinician,
}

/// <summary>Which of the case's own words stand at the head of a part, before its fixed passages.</summary>
public enum CaseWords
{
    None,
    LineDecisions,
    Reason,
    WhatWouldChange,
}

/// <summary>A headed part of a letter.</summary>
public sealed record LetterPart(LetterZone Zone, string Heading, IReadOnlyList<LetterPassage> Passages, CaseWords Words = CaseWords.None);

/// <summary>When a passage is printed.</summary>
public enum PassageCondition
{
    Always,
    FullDenial,
    PartialApproval,
    Erisa,
    NotErisa,
    AppealPortal,
    ReducesCurrentService,
    ServiceNotYetGiven,
    ServiceAlreadyGiven,
    PeerToPeer,
}

/// <summary>One paragraph of fixed wording.</summary>
/// <param name="Element">The element of the completeness table that it answers, for example "L13".</param>
public sealed record LetterPassage(string Element, string Text, PassageCondition When = PassageCondition.Always, bool IsBullet = false);
