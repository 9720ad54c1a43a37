using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Web.Components.Fields;

namespace ReviewerPortal.Web.Features.Rules;

/// <summary>The fields of a clock row that belong together: which row it is, and how it is extended.</summary>
internal static class ClockInputs
{
    public static readonly IReadOnlyList<PillOption> Units = Options<ClockUnit>(unit => unit.InWords());
    private static readonly PillOption Unchosen = new("", "choose");

    private static readonly IReadOnlyList<PillOption> Grounds = Options<ExtensionGround>(ground => ground.InWords());
    private static readonly IReadOnlyList<PillOption> Duties = [Unchosen, .. ClockDuty.All.Select(duty => new PillOption(KeyOf(duty), duty.InWords()))];

    /// <summary>Which row a new one is.</summary>
    public static IReadOnlyList<RuleInput> Identity { get; } =
    [
        new("LineOfBusiness", "Line of business", RuleInputKind.Choice, "", [Unchosen, .. Options<LineOfBusiness>(line => line.InWords())]),
        new("RequestType", "Request type", RuleInputKind.Choice, "", [Unchosen, .. Options<RequestType>(type => type.InWords())]),
        new("Urgency", "Urgency", RuleInputKind.Choice, "", [Unchosen, .. Options<Urgency>(urgency => urgency.InWords())]),
        new("Source", "Source", RuleInputKind.Choice, "", [Unchosen, .. Options<ClockSource>(source => source.InWords())]),
        new("Duty", "What must be done in time", RuleInputKind.Choice, "", Duties, "The time counts from the receipt, unless it says otherwise.") { IsWide = true },
    ];

    public static ClockIdentity IdentityIn(IReadOnlyDictionary<string, string> typed) => new(
        typed.Choice<LineOfBusiness>("LineOfBusiness"), typed.Choice<RequestType>("RequestType"), typed.Choice<Urgency>("Urgency"),
        ClockDuty.All.FirstOrDefault(duty => KeyOf(duty) == typed.Text("Duty")), typed.Choice<ClockSource>("Source"));

    /// <summary>Every term of an extension; each is asked for where those before it leave something to say.</summary>
    public static IEnumerable<RuleInput> Extension(ExtensionTerms? terms) =>
    [
        new("ExtensionGrounds", "Extended where", RuleInputKind.Checks, string.Join(',', terms?.Grounds ?? []), Grounds, "None: the clock cannot be extended.") { Heading = "Extension, once", IsAsked = IsOfADecision },
        new("ExtensionInterest", "Only where it is in the member’s interest", RuleInputKind.Checks, string.Join(',', terms?.GroundsInTheMembersInterest ?? []), Grounds, "On these grounds the nurse says why it serves the member.") { IsAsked = IsExtended, Among = "ExtensionGrounds" },
        new("ExtensionLimit", "Added time", RuleInputKind.Text, TypedRule.Number(terms?.Limit), Hint: "0 where the only ground is missing information and it only gives time to answer.") { IsAsked = IsExtended },
        new("ExtensionUnit", "Added time counted in", RuleInputKind.Choice, UnitOf(terms?.Unit), Units) { IsAsked = IsExtended },
        new("ExtensionCite", "Cite of the extension", RuleInputKind.Text, terms?.Cite ?? "") { IsAsked = IsExtended, IsWide = true },
        new("ExtensionConditions", "Conditions of the extension", RuleInputKind.Area, terms?.Conditions ?? "", Hint: "The nurse who extends reads them.") { IsAsked = IsExtended },
        .. Window(terms?.MissingInformation),
    ];

    public static ExtensionEdit ExtensionIn(IReadOnlyDictionary<string, string> typed) => new()
    {
        Grounds = typed.Choices<ExtensionGround>("ExtensionGrounds"),
        InTheMembersInterest = typed.Choices<ExtensionGround>("ExtensionInterest"),
        Limit = typed.Number("ExtensionLimit"),
        Unit = typed.Choice<ClockUnit>("ExtensionUnit") ?? ClockUnit.CalendarDays,
        Cite = typed.Text("ExtensionCite"),
        Conditions = typed.Text("ExtensionConditions"),
        Window = typed.Number("ExtensionWindow"),
        WindowUnit = typed.Choice<ClockUnit>("ExtensionWindowUnit") ?? ClockUnit.CalendarDays,
        ToldWithinHours = typed.Number("ExtensionToldWithin"),
        HoursAfterTheAnswer = typed.Number("ExtensionAfterTheAnswer"),
    };

    private static IEnumerable<RuleInput> Window(MissingInformationTerms? terms) =>
    [
        new("ExtensionWindow", "Time to answer", RuleInputKind.Text, TypedRule.Number(terms?.Window), Hint: "From the notice that says what is missing; the clock stands still.") { Heading = "Where information is missing", IsAsked = AwaitsInformation },
        new("ExtensionWindowUnit", "Time to answer counted in", RuleInputKind.Choice, UnitOf(terms?.WindowUnit), Units) { IsAsked = AwaitsInformation },
        new("ExtensionToldWithin", "Told within (hours)", RuleInputKind.Text, TypedRule.Number(terms?.ToldWithinHours), Hint: "After the receipt. Empty: any time before the due time.") { IsAsked = AwaitsInformation },
        new("ExtensionAfterTheAnswer", "Decided within (hours)", RuleInputKind.Text, TypedRule.Number(terms?.HoursAfterTheAnswer), Hint: "After the answer or the end of the time to answer. Empty: the time that was left runs on.") { IsAsked = AwaitsInformation },
    ];

    /// <summary>A row that is there has no field for its duty, and asks for an extension only where it has one.</summary>
    private static bool IsOfADecision(IReadOnlyDictionary<string, string> typed) =>
        !typed.ContainsKey("Duty") || typed.Text("Duty") == KeyOf(ClockDuty.All[0]);

    private static bool IsExtended(IReadOnlyDictionary<string, string> typed) => IsOfADecision(typed) && typed.Text("ExtensionGrounds").Length > 0;

    private static bool AwaitsInformation(IReadOnlyDictionary<string, string> typed) =>
        IsExtended(typed) && typed.Choices<ExtensionGround>("ExtensionGrounds").Contains(ExtensionGround.MissingInformation);

    private static string KeyOf(ClockDuty duty) => string.Join('.', duty.Measures, duty.To, duty.Start);

    private static string UnitOf(ClockUnit? unit) => (unit ?? ClockUnit.CalendarDays).ToString();

    private static IReadOnlyList<PillOption> Options<T>(Func<T, string> inWords) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new PillOption(value.ToString(), inWords(value)))];
}
