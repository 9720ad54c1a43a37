namespace ReviewerPortal.Domain.Deadlines;

/// <summary>Clocks, grounds and notices by the names that people use; one place for screens, refusals and history.</summary>
public static class ClockWords
{
    /// <summary>"72 hours", "1 calendar day", "on the same day".</summary>
    public static string Limit(int limit, ClockUnit unit) => (limit, unit) switch
    {
        (0, ClockUnit.CalendarDays) => "the same day",
        (1, ClockUnit.CalendarDays) => "1 calendar day",
        (_, ClockUnit.CalendarDays) => $"{limit} calendar days",
        (1, _) => "1 hour",
        _ => $"{limit} hours",
    };

    /// <summary>"+14 calendar days: the member asks; …", or "none".</summary>
    public static string Extension(ExtensionTerms? terms) => terms is null
        ? "none"
        : string.Concat(
            terms.Limit > 0 ? $"+{Limit(terms.Limit, terms.Unit)}, once: " : "",
            Of(terms.Grounds),
            terms.MissingInformation is { } missing ? $" ({Limit(missing.Window, missing.WindowUnit)} to answer)" : "");

    /// <summary>"the member asks; extraordinary circumstances".</summary>
    public static string Of(IEnumerable<ExtensionGround> grounds) => string.Join("; ", grounds.Select(InWords));

    public static string InWords(this ClockUnit unit) => unit == ClockUnit.Hours ? "hours" : "calendar days";

    public static string InWords(this ClockMeasure measure) => measure switch
    {
        ClockMeasure.Decision => "decision",
        ClockMeasure.OralNotice => "oral notice",
        ClockMeasure.WrittenNotice => "written notice",
        ClockMeasure.ExpediteRefusalOralNotice => "oral notice of the refused expedite",
        ClockMeasure.ExpediteRefusalWrittenNotice => "written notice of the refused expedite",
        _ => "notice of the untimely decision",
    };

    /// <summary>"decision", "written notice to the member".</summary>
    public static string Of(ClockMeasure measure, NoticeRecipient to) =>
        to == NoticeRecipient.Nobody ? measure.InWords() : $"{measure.InWords()} to the {to.InWords()}";

    public static string InWords(this NoticeRecipient recipient) => recipient switch
    {
        NoticeRecipient.Member => "member",
        NoticeRecipient.Provider => "provider",
        NoticeRecipient.Representative => "representative",
        _ => "nobody",
    };

    /// <summary>Fits behind "counts from".</summary>
    public static string InWords(this ClockStart start) => start switch
    {
        ClockStart.Receipt => "the receipt",
        ClockStart.OralNotice => "the oral notice",
        ClockStart.ExpediteRefusal => "the refusal to expedite",
        _ => "the breach of the decision clock",
    };

    public static string InWords(this ClockSource source) => source switch
    {
        ClockSource.FederalLaw => "federal law",
        ClockSource.State => "state",
        ClockSource.Contract => "contract",
        _ => "accreditation",
    };

    public static string InWords(this ExtensionGround ground) => ground switch
    {
        ExtensionGround.MemberAsked => "the member asks",
        ExtensionGround.ProviderAsked => "the provider asks",
        ExtensionGround.NoncontractEvidence => "evidence of a provider without a contract may change a denial",
        ExtensionGround.ExtraordinaryCircumstances => "extraordinary circumstances",
        ExtensionGround.PlanNeedsInformation => "the plan needs more information",
        ExtensionGround.BeyondPlanControl => "matters beyond the plan’s control",
        _ => "information is missing",
    };

    public static string InWords(this ExtensionAsker asker) => asker switch
    {
        ExtensionAsker.Member => "the member",
        ExtensionAsker.Representative => "the representative",
        ExtensionAsker.Provider => "the provider",
        _ => "the plan",
    };

    public static string InWords(this NoticeKind kind) => kind switch
    {
        NoticeKind.Determination => "determination",
        NoticeKind.ExpediteRefusal => "refusal to expedite",
        _ => "untimely decision",
    };

    public static string InWords(this NoticeChannel channel) => channel switch
    {
        NoticeChannel.Phone => "by phone",
        NoticeChannel.InPerson => "in person",
        NoticeChannel.Mail => "by mail",
        NoticeChannel.Fax => "by fax",
        NoticeChannel.Portal => "in the portal",
        _ => "by secure e-mail",
    };
}
