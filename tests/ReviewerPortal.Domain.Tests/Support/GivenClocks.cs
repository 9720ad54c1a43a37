using System.Globalization;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;

namespace ReviewerPortal.Domain.Tests.Support;

/// <summary>Rows as the law has them, and cases that run under them.</summary>
internal static class GivenClocks
{
    public static readonly ExtensionTerms Medicare = new()
    {
        Limit = 14, Unit = ClockUnit.CalendarDays, Grounds = [ExtensionGround.MemberAsked, ExtensionGround.NoncontractEvidence, ExtensionGround.ExtraordinaryCircumstances],
        GroundsInTheMembersInterest = [ExtensionGround.NoncontractEvidence, ExtensionGround.ExtraordinaryCircumstances], Conditions = "as the law says", Cite = "42 CFR 422.568(b)",
    };

    public static readonly ExtensionTerms Erisa = new()
    {
        Limit = 15, Unit = ClockUnit.CalendarDays, Grounds = [ExtensionGround.BeyondPlanControl, ExtensionGround.MissingInformation], Conditions = "as the law says",
        Cite = "29 CFR 2560.503-1(f)(4)", MissingInformation = new MissingInformationTerms { Window = 45, WindowUnit = ClockUnit.CalendarDays },
    };

    public static readonly ExtensionTerms ErisaUrgent = new()
    {
        Limit = 0, Unit = ClockUnit.Hours, Grounds = [ExtensionGround.MissingInformation], Conditions = "as the law says", Cite = "29 CFR 2560.503-1(f)(2)(i)",
        MissingInformation = new MissingInformationTerms { Window = 48, WindowUnit = ClockUnit.Hours, ToldWithinHours = 24, HoursAfterTheAnswer = 48 },
    };

    public static ClockRow Decision(
        LineOfBusiness lineOfBusiness, int limit, ClockUnit unit = ClockUnit.CalendarDays, ExtensionTerms? extension = null, Urgency urgency = Urgency.Standard,
        ClockSource source = ClockSource.FederalLaw, bool switchedOn = true) => new()
    {
        Id = Guid.CreateVersion7(), LineOfBusiness = lineOfBusiness, RequestType = RequestType.PreService, Urgency = urgency, Source = source, Version = 1,
        Limit = limit, Unit = unit, Cite = "decision cite", Verified = true, SwitchedOn = switchedOn, Extension = extension,
    };

    /// <summary>The standard and expedited rows of a line of business: a decision with its notices, and what a refused expedite or a breach starts.</summary>
    public static ClockRow[] Rows(LineOfBusiness lineOfBusiness, ExtensionTerms? extension = null, int days = 7) =>
    [
        Decision(lineOfBusiness, days, extension: extension),
        Given.NoticeRow(lineOfBusiness, days),
        Given.NoticeRow(lineOfBusiness, days, to: NoticeRecipient.Provider),
        Decision(lineOfBusiness, 72, ClockUnit.Hours, extension, Urgency.Expedited),
        Given.NoticeRow(lineOfBusiness, 72, ClockUnit.Hours, ClockMeasure.OralNotice, urgency: Urgency.Expedited),
        Given.NoticeRow(lineOfBusiness, 3, measures: ClockMeasure.WrittenNotice, start: ClockStart.OralNotice, urgency: Urgency.Expedited),
        Given.NoticeRow(lineOfBusiness, 24, ClockUnit.Hours, ClockMeasure.ExpediteRefusalOralNotice, ClockStart.ExpediteRefusal, Urgency.Expedited),
        Given.NoticeRow(lineOfBusiness, 3, measures: ClockMeasure.ExpediteRefusalWrittenNotice, start: ClockStart.ExpediteRefusal, urgency: Urgency.Expedited),
        .. lineOfBusiness == LineOfBusiness.Medicaid
            ? new[] { Given.NoticeRow(lineOfBusiness, 0, measures: ClockMeasure.UntimelyDecisionNotice, start: ClockStart.DecisionBreach) } : [],
    ];

    /// <summary>A case that the nurse holds; received two days before <see cref="Given.Now"/>.</summary>
    public static AuthorizationCase Held(IReadOnlyList<ClockRow> rows, Func<CaseIntake, CaseIntake>? change = null)
    {
        var intake = Given.Intake(rows[0].LineOfBusiness);
        var held = AuthorizationCase.Receive(change?.Invoke(intake) ?? intake, "UM-2026-00001", rows, Given.Chicago, Given.Now).Value;
        Given.Done(held.Claim(Given.Nurse, Given.Now));
        return held;
    }

    public static readonly ExtensionRequest MemberAsks = new(
        ExtensionAsker.Member, ExtensionGround.MemberAsked, "The member wants another opinion first.", "", false, Given.Now.AddHours(-1), NoticeChannel.Mail);

    public static readonly ExtensionRequest InformationIsMissing = new(
        ExtensionAsker.Plan, ExtensionGround.MissingInformation, "The technique is not stated.", "", false, Given.Now, NoticeChannel.Mail);

    public static NoticeEntry Notice(
        NoticeRecipient to = NoticeRecipient.Member, NoticeForm form = NoticeForm.Written, DateTimeOffset? at = null, NoticeKind kind = NoticeKind.Determination) =>
        new(kind, form, to, form == NoticeForm.Written ? NoticeChannel.Mail : NoticeChannel.Phone, at ?? Given.Now, "Rowan Sample");

    public static CaseClock Clock(this AuthorizationCase found, ClockMeasure measures, NoticeRecipient to = NoticeRecipient.Nobody) =>
        found.Clocks.Single(clock => clock.Measures == measures && clock.To == to && clock.ReplacedAt is null);

    public static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
