namespace ReviewerPortal.Domain.Deadlines;

/// <summary>What a clock's limit counts.</summary>
public enum ClockUnit
{
    /// <summary>Hours from the start's instant.</summary>
    Hours,

    /// <summary>Calendar days; the day of the start is day 0, due at the exclusive midnight after the last day in the plan's time zone.</summary>
    CalendarDays,
}

/// <summary>Where a clock row comes from.</summary>
public enum ClockSource
{
    FederalLaw,
    State,
    Contract,
    Accreditation,
}

/// <summary>What must be done before a clock has run out.</summary>
public enum ClockMeasure
{
    /// <summary>Every line has its determination.</summary>
    Decision,

    /// <summary>The decision was told by word of mouth; a written notice serves as well.</summary>
    OralNotice,

    /// <summary>The decision was told in writing.</summary>
    WrittenNotice,

    ExpediteRefusalOralNotice,
    ExpediteRefusalWrittenNotice,

    /// <summary>The member was told that no decision came in time, which is a denial that may be appealed (42 CFR 438.404(c)(5)).</summary>
    UntimelyDecisionNotice,
}

/// <summary>Who is to be told. A decision is told to nobody by itself: its notices have clocks of their own.</summary>
public enum NoticeRecipient
{
    Nobody,
    Member,
    Provider,

    /// <summary>In the member's place where the case has one.</summary>
    Representative,
}

/// <summary>What starts a clock.</summary>
public enum ClockStart
{
    /// <summary>The request reached the plan or its delegate, complete or not.</summary>
    Receipt,

    /// <summary>The decision was told by word of mouth.</summary>
    OralNotice,

    ExpediteRefusal,

    /// <summary>The governing decision clock ran out.</summary>
    DecisionBreach,
}
