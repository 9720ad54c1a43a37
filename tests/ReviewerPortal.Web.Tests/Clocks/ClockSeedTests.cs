using ReviewerPortal.Data.Plan;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;

namespace ReviewerPortal.Web.Tests.Clocks;

/// <summary>The rows that come with the product.</summary>
public class ClockSeedTests
{
    private static readonly IReadOnlyList<ClockRow> Rows = ClockSeeds.All();

    private static readonly (LineOfBusiness LineOfBusiness, RequestType Type, Urgency Urgency)[] Cells =
    [
        .. from lineOfBusiness in Enum.GetValues<LineOfBusiness>() from type in Enum.GetValues<RequestType>() from urgency in Enum.GetValues<Urgency>() select (lineOfBusiness, type, urgency),
    ];

    [Fact]
    public void EveryCell_HasADecisionRowOfLaw_AndNoRowTwice()
    {
        Assert.Equal(24, Cells.Length);
        Assert.All(Cells, cell => Assert.Single(Of(cell), row => row is { Measures: ClockMeasure.Decision, Source: ClockSource.FederalLaw, SwitchedOn: true }));
        Assert.Equal(Rows.Count, Rows.Select(row => row.Key).Distinct().Count());
    }

    [Fact]
    public void EveryCell_OwesItsNoticesToMemberAndProvider_InTheTimeOfTheDecision() => Assert.All(Cells, cell =>
    {
        var decision = Of(cell).Single(row => row is { Measures: ClockMeasure.Decision, Source: ClockSource.FederalLaw });
        foreach (var to in new[] { NoticeRecipient.Member, NoticeRecipient.Provider })
        {
            var first = Assert.Single(Of(cell), row => row.To == to && row.Start == ClockStart.Receipt && row.SwitchedOn);
            Assert.Equal((decision.Limit, decision.Unit), (first.Limit, first.Unit));
            Assert.Single(Of(cell), row => row.To == to && row.Measures == ClockMeasure.WrittenNotice);
        }
    });

    [Fact]
    public void AWrittenNoticeAfterAnOralOne_IsDueInThreeCalendarDays()
    {
        var confirmations = Rows.Where(row => row.Start == ClockStart.OralNotice).ToList();

        Assert.Equal(12, confirmations.Count);
        Assert.All(confirmations, row => Assert.Equal((3, ClockUnit.CalendarDays, ClockMeasure.WrittenNotice), (row.Limit, row.Unit, row.Measures)));
        Assert.All(confirmations, row => Assert.Single(Rows, oral => oral.Measures == ClockMeasure.OralNotice && oral.To == row.To && oral.AppliesTo(row.LineOfBusiness, row.RequestType, row.Urgency)));
    }

    [Fact]
    public void AMissedMedicaidClock_OwesANoticeThatDay_InEveryCell()
    {
        var untimely = Rows.Where(row => row.Measures == ClockMeasure.UntimelyDecisionNotice).ToList();

        Assert.All(untimely, row => Assert.Equal((LineOfBusiness.Medicaid, 0, "42 CFR 438.404(c)(5)"), (row.LineOfBusiness, row.Limit, row.Cite)));
        Assert.Equal(6, untimely.Count);
    }

    [Fact]
    public void ARefusedMedicareExpedite_IsToldPromptlyAndWithinThreeDays() =>
        Assert.Equal(
            [(ClockMeasure.ExpediteRefusalOralNotice, 24, ClockUnit.Hours), (ClockMeasure.ExpediteRefusalWrittenNotice, 3, ClockUnit.CalendarDays)],
            Of((LineOfBusiness.MedicareAdvantage, RequestType.PreService, Urgency.Expedited)).Where(row => row.Start == ClockStart.ExpediteRefusal).Select(row => (row.Measures, row.Limit, row.Unit)));

    [Theory]
    [InlineData(LineOfBusiness.MedicareAdvantage, RequestType.PreService, Urgency.Standard, 14)]
    [InlineData(LineOfBusiness.MedicareAdvantage, RequestType.Concurrent, Urgency.Expedited, 14)]
    [InlineData(LineOfBusiness.MedicareAdvantage, RequestType.PostService, Urgency.Standard, null)]
    [InlineData(LineOfBusiness.Medicaid, RequestType.PreService, Urgency.Expedited, 14)]
    [InlineData(LineOfBusiness.Commercial, RequestType.PreService, Urgency.Standard, 15)]
    [InlineData(LineOfBusiness.Marketplace, RequestType.PostService, Urgency.Standard, 15)]
    [InlineData(LineOfBusiness.Commercial, RequestType.PreService, Urgency.Expedited, 0)]
    [InlineData(LineOfBusiness.Commercial, RequestType.Concurrent, Urgency.Expedited, null)]
    public void TheDecisionRow_IsExtendedByTheLawsTerms(LineOfBusiness lineOfBusiness, RequestType type, Urgency urgency, int? added) =>
        Assert.Equal(added, Of((lineOfBusiness, type, urgency)).Single(row => row is { Measures: ClockMeasure.Decision, Source: ClockSource.FederalLaw }).Extension?.Limit);

    [Fact]
    public void AccreditationRows_AreUnverifiedAndOff_AndCannotBeExtended()
    {
        var accreditation = Rows.Where(row => row.Source == ClockSource.Accreditation).ToList();

        Assert.Equal(16, accreditation.Count);
        Assert.All(accreditation, row => Assert.Equal((false, false, null), (row.Verified, row.SwitchedOn, row.Extension)));
    }

    private static IEnumerable<ClockRow> Of((LineOfBusiness LineOfBusiness, RequestType Type, Urgency Urgency) cell) =>
        Rows.Where(row => row.AppliesTo(cell.LineOfBusiness, cell.Type, cell.Urgency));
}
