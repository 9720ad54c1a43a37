using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Tests.Support;

namespace ReviewerPortal.Domain.Tests.Cases;

public class IntakeRulesTests
{
    [Fact]
    public void Check_WhenTheRequestIsWhole_RefusesNothing() => Assert.Empty(Refused(Given.Intake()));

    public static TheoryData<string, Func<Member, Member>> BadMembers => new()
    {
        { "GivenName", member => member with { GivenName = " " } },
        { "FamilyName", member => member with { FamilyName = new string('x', Member.NameLength + 1) } },
        { "MemberId", member => member with { MemberId = "C77" } },
        { "MemberId", member => member with { MemberId = "ABCDEF" } },
        { "MemberId", member => member with { MemberId = "123-45-6789" } },
        { "BirthDate", member => member with { BirthDate = Given.Today.AddDays(1) } },
        { "BirthDate", member => member with { BirthDate = new DateOnly(1899, 12, 31) } },
        { "State", member => member with { State = "Texas" } },
        { "Address", member => member with { Address = "12 Placeholder Lane" } },
        { "Address", member => member with { Address = string.Join('\n', Enumerable.Repeat("line", IntakeRules.MaxAddressLines + 1)) } },
    };

    [Theory]
    [MemberData(nameof(BadMembers))]
    public void Check_WhenTheMemberIsIncomplete_NamesTheField(string field, Func<Member, Member> change) =>
        Assert.Equal([field], Refused(Given.Intake() with { Member = change(Given.Intake().Member) }));

    [Fact]
    public void Check_WhenTheProviderIsIncomplete_NamesEachField() =>
        Assert.Equal(["ProviderName", "Npi"], Refused(Given.Intake() with { RequestingProvider = new Provider { Name = "", Npi = "1234567890" } }));

    [Fact]
    public void Check_WhenReceivedInTheFuture_NamesTheField() =>
        Assert.Equal(["ReceivedAt"], Refused(Given.Intake() with { ReceivedAt = Given.Now.AddMinutes(1) }));

    [Fact]
    public void Check_WhenReceivedTooLongAgo_NamesTheField() =>
        Assert.Equal(["ReceivedAt"], Refused(Given.Intake() with { ReceivedAt = Given.Now.AddYears(-2).AddMinutes(-1) }));

    [Theory]
    [InlineData(LineOfBusiness.Commercial, "Funding")]
    [InlineData(LineOfBusiness.Medicaid, null)]
    public void Check_WhenFundingIsMissing_OnlyCommercialNeedsIt(LineOfBusiness lineOfBusiness, string? field) =>
        Assert.Equal(field is null ? [] : [field], Refused(Given.Intake() with { Coverage = new Coverage { LineOfBusiness = lineOfBusiness } }));

    [Fact]
    public void Check_WhenDiagnosesOrServicesAreMissing_NamesTheParts() =>
        Assert.Equal(["Diagnoses", "Services"], Refused(Given.Intake() with { Diagnoses = [], Services = [] }));

    [Fact]
    public void Check_WhenADiagnosisHasNotTheShape_NamesTheCode() =>
        Assert.Contains("961.M", Assert.Single(IntakeRules.Check(Given.Intake() with { Diagnoses = [new Diagnosis("M96.1", ""), new Diagnosis("961.M", "")] }, Given.Now)).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Check_WhenServicesAreWrong_NamesEachFieldWithItsLine()
    {
        var good = Given.Intake().Services[0];

        Assert.Equal(["Code1", "Description2", "Units3", "Units4", "ToDate5"], Refused(Given.Intake() with
        {
            Services = [good, good with { Code = "6226" }, good with { Description = " " }, good with { Units = 0 }, good with { Units = IntakeRules.MaxUnits + 1 }, good with { ToDate = good.FromDate.AddDays(-1) }],
        }));
    }

    private static IEnumerable<string?> Refused(CaseIntake intake) => IntakeRules.Check(intake, Given.Now).Select(refusal => refusal.Field);
}
