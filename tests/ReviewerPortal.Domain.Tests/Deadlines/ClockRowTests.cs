using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Domain.Tests.Support;

namespace ReviewerPortal.Domain.Tests.Deadlines;

/// <summary>A row changes by its next version, or not at all.</summary>
public class ClockRowTests
{
    private static readonly RuleChange Change = new(Given.Person("Corin Draftrule", "", Role.Compliance), Given.Now, "A new rule.");
    private static readonly ClockRowEdit Edit = new(5, ClockUnit.CalendarDays, "42 CFR 1", "", true, true, ExtensionEdit.None);

    private readonly ClockRow _row = GivenClocks.Decision(LineOfBusiness.Medicaid, 7, extension: GivenClocks.Medicare);

    [Fact]
    public void Change_IsTheNextVersion_WithWhoWhenAndWhy()
    {
        var next = _row.Change(Edit, [_row], Change).Value;

        Assert.Equal((2, 5, "42 CFR 1", null), (next.Version, next.Limit, next.Cite, next.Extension));
        Assert.Equal((Change.By.Id, (DateTimeOffset?)Given.Now, "A new rule."), (next.ChangedById!.Value, next.ChangedAt, next.ChangeReason));
        Assert.Equal((_row.Key, 7), (next.Key, _row.Limit));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(367)]
    [InlineData(null)]
    public void Change_ToALimitThatIsNone_IsRefusedBesideTheField(int? limit) =>
        Assert.Equal(["Limit"], _row.Change(Edit with { Limit = limit }, [_row], Change).Refusals.Select(r => r.Field));

    [Fact]
    public void Change_OfANoticeOnTheDayOfABreach_MayHaveTheLimitZero()
    {
        var row = Given.NoticeRow(LineOfBusiness.Medicaid, 0, measures: ClockMeasure.UntimelyDecisionNotice, start: ClockStart.DecisionBreach);

        Given.Done(row.Change(Edit with { Limit = 0 }, [row], Change));
    }

    [Fact]
    public void Change_WithoutACite_IsRefused() => Given.Refused("clock-row.cite", _row.Change(Edit with { Cite = " " }, [_row], Change));

    [Fact]
    public void Change_ThatLeavesRequestsWithoutAClock_IsRefused()
    {
        Given.Refused("clock-row.switchedon", _row.Change(Edit with { SwitchedOn = false }, [_row], Change));

        var state = GivenClocks.Decision(LineOfBusiness.Medicaid, 3, source: ClockSource.State);
        Given.Done(_row.Change(Edit with { SwitchedOn = false }, [_row, state], Change));
    }

    [Fact]
    public void Change_OfTheExtension_NeedsItsTimeCiteConditionsAndWindow()
    {
        var extension = new ExtensionEdit { Grounds = [ExtensionGround.MemberAsked, ExtensionGround.MissingInformation], InTheMembersInterest = [ExtensionGround.ProviderAsked], Limit = 0, ToldWithinHours = 0, HoursAfterTheAnswer = -1 };

        Assert.Equal(
            ["ExtensionInterest", "ExtensionLimit", "ExtensionCite", "ExtensionConditions", "ExtensionWindow", "ExtensionToldWithin", "ExtensionAfterTheAnswer"],
            Fields(_row.Change(Edit with { Extension = extension }, [_row], Change)));
    }

    [Fact]
    public void Change_OfTheExtension_TakesEveryTermAsTyped()
    {
        var next = _row.Change(Edit with { Extension = Extension }, [_row], Change).Value;

        Assert.Equal((48, ClockUnit.Hours, "29 CFR 2560.503-1(f)(2)(i)", "Told within a day."), (next.Extension!.Limit, next.Extension.Unit, next.Extension.Cite, next.Extension.Conditions));
        Assert.Equal([ExtensionGround.PlanNeedsInformation], next.Extension.GroundsInTheMembersInterest);
        Assert.Equal(new MissingInformationTerms { Window = 48, WindowUnit = ClockUnit.Hours, ToldWithinHours = 24, HoursAfterTheAnswer = 48 }, next.Extension.MissingInformation);
        var told = next.Fields.ToDictionary(field => field.Name, field => field.Value);
        Assert.All(["48 hours", "29 CFR 2560.503-1(f)(2)(i)", "Told within a day."], value => Assert.Contains(value, told.Values));
        Assert.Equal(_row.Fields.Select(field => field.Name), next.Fields.Select(field => field.Name));
    }

    [Fact]
    public void Change_OfANotice_HasNoExtension()
    {
        var row = Given.NoticeRow(LineOfBusiness.Medicaid, 3);

        Assert.Null(row.Change(Edit with { Extension = Extension }, [row], Change).Value.Extension);
    }

    [Fact]
    public void Add_IsTheFirstVersion_WithWhoWhenAndWhy()
    {
        var added = ClockRow.Add(StateRow, Edit, [_row], Change).Value;

        Assert.Equal((1, 5, ClockSource.State, "A new rule."), (added.Version, added.Limit, added.Source, added.ChangeReason));
        Assert.True(added.AppliesTo(LineOfBusiness.Medicaid, RequestType.PreService, Urgency.Standard));
    }

    [Fact]
    public void Add_OfARowThatIsThere_IsRefusedAndNamesIt()
    {
        var there = ClockRow.Add(StateRow, Edit, [_row], Change).Value;

        var refusal = Assert.Single(ClockRow.Add(StateRow, Edit, [_row, there], Change).Refusals);

        Assert.Equal("Duty", refusal.Field);
        Assert.Contains("Medicaid", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_WithoutItsIdentity_IsRefusedBesideEachField() =>
        Assert.Equal(["LineOfBusiness", "RequestType", "Urgency", "Duty", "Source"], Fields(ClockRow.Add(new ClockIdentity(null, null, null, null, null), Edit, [_row], Change)));

    [Fact]
    public void Add_OfARefusedExpediteForAStandardRequest_IsRefused() =>
        Assert.Equal(["Urgency"], Fields(ClockRow.Add(StateRow with { Duty = ClockDuty.All.First(duty => duty.Start == ClockStart.ExpediteRefusal) }, Edit, [_row], Change)));

    [Fact]
    public void Add_OfASecondSignatureClass_NeedsANameOfItsOwn()
    {
        var edit = new SecondSignatureEdit(null, Urgency.Expedited, null, 18, "plan policy", true);
        var added = SecondSignatureClass.Add(" Children ", edit, [], Change).Value;

        Assert.Equal(("Children", 1, (int?)18), (added.Name, added.Version, added.MemberYoungerThan));
        Assert.Equal(["Name"], Fields(SecondSignatureClass.Add("children", edit, [added], Change)));
        Assert.Equal(["Name"], Fields(SecondSignatureClass.Add(" ", edit, [added], Change)));
    }

    private static readonly ClockIdentity StateRow = new(LineOfBusiness.Medicaid, RequestType.PreService, Urgency.Standard, ClockDuty.All[0], ClockSource.State);

    private static readonly ExtensionEdit Extension = new()
    {
        Grounds = [ExtensionGround.PlanNeedsInformation, ExtensionGround.MissingInformation],
        InTheMembersInterest = [ExtensionGround.PlanNeedsInformation],
        Limit = 48,
        Unit = ClockUnit.Hours,
        Cite = " 29 CFR 2560.503-1(f)(2)(i) ",
        Conditions = "Told within a day.",
        Window = 48,
        WindowUnit = ClockUnit.Hours,
        ToldWithinHours = 24,
        HoursAfterTheAnswer = 48,
    };

    private static IEnumerable<string?> Fields(Result<ClockRow> result) => result.Refusals.Select(refusal => refusal.Field);

    private static IEnumerable<string?> Fields(Result<SecondSignatureClass> result) => result.Refusals.Select(refusal => refusal.Field);

    [Fact]
    public void CredentialClass_ChangedToNobody_IsRefused()
    {
        Given.Refused("credential-class.credentials", Given.Physicians.Change(" , ", "plan policy", Change));
        Given.Refused("credential-class.cite", Given.Physicians.Change("MD", "", Change));
        Assert.Equal("MD,DO,PharmD", Given.Physicians.Change("MD, DO;PharmD", "plan policy", Change).Value.Credentials);
    }
}
