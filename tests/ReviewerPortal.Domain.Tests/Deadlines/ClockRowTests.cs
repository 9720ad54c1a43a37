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
    private static readonly ClockRowEdit Edit = new(5, ClockUnit.CalendarDays, "42 CFR 1", "", true, true, new ExtensionEdit(null, [], null, ""));

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
    public void Change_OfTheExtension_NeedsItsTimeConditionsAndWindow()
    {
        var fields = _row.Change(Edit with { Extension = new ExtensionEdit(0, [ExtensionGround.MemberAsked, ExtensionGround.MissingInformation], null, "") }, [_row], Change).Refusals.Select(r => r.Field);

        Assert.Equal(["ExtensionLimit", "ExtensionConditions", "ExtensionWindow"], fields);
    }

    [Fact]
    public void CredentialClass_ChangedToNobody_IsRefused()
    {
        Given.Refused("credential-class.credentials", Given.Physicians.Change(" , ", "plan policy", Change));
        Given.Refused("credential-class.cite", Given.Physicians.Change("MD", "", Change));
        Assert.Equal("MD,DO,PharmD", Given.Physicians.Change("MD, DO;PharmD", "plan policy", Change).Value.Credentials);
    }
}
