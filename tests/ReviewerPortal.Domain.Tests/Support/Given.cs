using System.Globalization;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Tests.Support;

/// <summary>People, policies and cases as the tests need them; every value that a test does not name is a good one.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-06-10T15:00:00Z", CultureInfo.InvariantCulture);
    public static readonly DateOnly Today = new(2026, 6, 10);
    public static readonly TimeZoneInfo Chicago = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");
    public static readonly DecisionMoment Moment = DecisionMoment.In(Chicago, Now);

    public static readonly Reviewer Nurse = Person("Alex Testnurse", "RN", Role.Nurse);
    public static readonly Reviewer OtherNurse = Person("Bailey Sampler", "RN", Role.Nurse);
    public static readonly Reviewer Director = Person("Dana Placeholder", "MD", Role.MedicalDirector);

    public static readonly Reviewer OtherDirector = Person("Drew Mockingham", "DO", Role.MedicalDirector);

    public static readonly CredentialClass Physicians = new()
    {
        Id = Guid.CreateVersion7(), LineOfBusiness = LineOfBusiness.Commercial, Version = 1, Credentials = "MD,DO", Cite = "plan policy",
    };

    public static readonly Rationale Reasons = new("We looked at your surgery and your scan. They do not change what the studies show.", "Fibrosis at L5, two injections.", "Another treatment.", "");
    public static readonly SignatureRequest Signature = new(
        "I read the operative note and the scan myself.", [new ContraryEvidenceAnswer("asipp", "In the subgroup; the trials are few.")], new Attestation(true, true, true), "digest", new ReadingRecord(new HashSet<Guid>(), [], TimeSpan.FromMinutes(12)));

    public static Reviewer Person(string name, string credentials, params Role[] roles) =>
        new(Guid.CreateVersion7(), name, credentials, "Pain medicine", new License("X-1", "TX", new DateOnly(2027, 6, 30), false), roles.ToHashSet());

    public static GoverningPolicy Policy(Guid? id = null) => new(
        id ?? Guid.CreateVersion7(), "CP.MP.116", "hash", new DateOnly(2026, 5, 1), null, new DateOnly(2026, 4, 1),
        [new GoverningQuestion("I.", QuestionKind.NotSupportedByLiterature)],
        [new ContraryEvidenceQuestion("asipp", "ASIPP 2021", "Is this member in the favoured subgroup?", "The committee knows it.")]);

    public static CaseIntake Intake(LineOfBusiness lineOfBusiness = LineOfBusiness.Commercial, Guid? policy = null, params string[] codes) => new()
    {
        Member = new Member { GivenName = "Rowan", FamilyName = "Sample", MemberId = "C7781-002", BirthDate = new DateOnly(1972, 3, 4), Address = "12 Placeholder Lane\nSpringfield, TX 75001", State = "TX" },
        RequestingProvider = new Provider { Name = "Dr. Una Madeup", Npi = "1234567893" },
        Coverage = new Coverage { LineOfBusiness = lineOfBusiness, Funding = lineOfBusiness == LineOfBusiness.Commercial ? Funding.Erisa : null },
        RequestType = RequestType.PreService,
        Urgency = Urgency.Standard,
        ReceivedAt = Now.AddDays(-2),
        Diagnoses = [new Diagnosis("M96.1", "Postlaminectomy syndrome")],
        Services = [.. (codes.Length == 0 ? ["62264"] : codes).Select(code => new IntakeService(code, "Lysis", 1, Today.AddDays(10), Today.AddDays(10), null, policy))],
    };

    public static ClockRow Row(LineOfBusiness lineOfBusiness, int limit = 15, ClockUnit unit = ClockUnit.CalendarDays, ClockSource source = ClockSource.FederalLaw, bool switchedOn = true) => new()
    {
        Id = Guid.CreateVersion7(), LineOfBusiness = lineOfBusiness, RequestType = RequestType.PreService, Urgency = Urgency.Standard,
        Source = source, Version = 1, Limit = limit, Unit = unit, Cite = "cite", Verified = true, SwitchedOn = switchedOn,
    };

    /// <summary>A notice row beside <see cref="Row"/>, or one that another event starts.</summary>
    public static ClockRow NoticeRow(
        LineOfBusiness lineOfBusiness, int limit, ClockUnit unit = ClockUnit.CalendarDays, ClockMeasure measures = ClockMeasure.WrittenNotice,
        ClockStart start = ClockStart.Receipt, Urgency urgency = Urgency.Standard, NoticeRecipient to = NoticeRecipient.Member) => new()
    {
        Id = Guid.CreateVersion7(), LineOfBusiness = lineOfBusiness, RequestType = RequestType.PreService, Urgency = urgency, Measures = measures, To = to, Start = start,
        Source = ClockSource.FederalLaw, Version = 1, Limit = limit, Unit = unit, Cite = "notice cite", Verified = true, SwitchedOn = true,
    };

    public static AuthorizationCase Received(CaseIntake intake) =>
        AuthorizationCase.Receive(intake, "UM-2026-00001", [Row(intake.Coverage.LineOfBusiness), ExpeditedRow(intake.Coverage.LineOfBusiness)], Chicago, Now).Value;

    /// <summary>72 hours for an expedited request.</summary>
    public static ClockRow ExpeditedRow(LineOfBusiness lineOfBusiness) => new()
    {
        Id = Guid.CreateVersion7(), LineOfBusiness = lineOfBusiness, RequestType = RequestType.PreService, Urgency = Urgency.Expedited,
        Source = ClockSource.FederalLaw, Version = 1, Limit = 72, Unit = ClockUnit.Hours, Cite = "cite", Verified = true, SwitchedOn = true,
        Extension = new ExtensionTerms { Limit = 14, Unit = ClockUnit.CalendarDays, Grounds = [ExtensionGround.MemberAsked], Conditions = "The member asks.", Cite = "cite" },
    };

    /// <summary>A case that the nurse holds, with the authority searched and the statement answered, ready for a conclusion.</summary>
    public static (AuthorizationCase Case, GoverningPolicies Policies) Reviewed(LineOfBusiness lineOfBusiness = LineOfBusiness.Commercial, Func<CaseIntake, CaseIntake>? change = null)
    {
        var policy = Policy();
        var intake = Intake(lineOfBusiness, policy.VersionId);
        var reviewed = Received(change is null ? intake : change(intake));
        Done(reviewed.Claim(Nurse, Now));
        Done(reviewed.RecordChecks(Nurse, Enum.GetValues<CheckSubject>(), "", Now));
        foreach (var (source, _) in RequiredAuthorities.For(lineOfBusiness)) Done(reviewed.RecordAuthority(Nurse, 1, Search(source), Now));
        Done(reviewed.AnswerStatement(Nurse, 1, "I.", AnswerValue.Applies, policy, Now));
        return (reviewed, new GoverningPolicies([policy]));
    }

    public static (AuthorizationCase Case, GoverningPolicies Policies) Recommended(LineOfBusiness lineOfBusiness = LineOfBusiness.Commercial)
    {
        var (reviewed, policies) = Reviewed(lineOfBusiness);
        Done(reviewed.Recommend(Nurse, Reasons with { IndividualReview = "Weighed." }, [Denial], policies, Moment));
        return (reviewed, policies);
    }

    public static readonly LineProposal Denial = new(1, LineOutcome.Denied, DeterminationBasis.NotSupportedByLiterature);

    /// <summary>Physicians sign, one of them is enough, and the recall window is 30 seconds, unless the test says otherwise.</summary>
    public static SigningTerms Terms(GoverningPolicies policies, TimeSpan? recallWindow = null, params SecondSignatureClass[] secondSignatures) =>
        new(policies, Physicians, secondSignatures, recallWindow ?? TimeSpan.FromSeconds(30));

    /// <summary>Every denial needs two signatures.</summary>
    public static readonly SecondSignatureClass TwoForAll = new() { Id = Guid.CreateVersion7(), Name = "all", Version = 1, Cite = "plan policy", SwitchedOn = true };

    public static AuthoritySearch Search(AuthoritySource source = AuthoritySource.PlanDocument, AuthorityConclusion conclusion = AuthorityConclusion.Silent) =>
        new(source, "DEMO certificate", "2026", "7.3", "document library", Today, "No words on it.", conclusion);

    public static void Done(Result result) => Assert.Empty(result.Refusals.Select(r => r.Code));

    public static void Refused(string code, Result result) => Assert.Contains(code, result.Refusals.Select(r => r.Code));
}
