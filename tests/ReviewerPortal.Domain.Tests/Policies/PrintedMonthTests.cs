using ReviewerPortal.Domain.Policies;

namespace ReviewerPortal.Domain.Tests.Policies;

public class PrintedMonthTests
{
    [Theory]
    [InlineData("04/26", 2026, 4)]
    [InlineData("4/26", 2026, 4)]
    [InlineData("12/98", 1998, 12)]
    [InlineData("04.15.26", 2026, 4)]
    [InlineData("04/2026", 2026, 4)]
    public void Read_PrintedDate_GivesItsMonth(string printed, int year, int month) =>
        Assert.Equal(new PrintedMonth(printed, year, month), PrintedMonth.Read(printed));

    [Theory]
    [InlineData("13/26")]
    [InlineData("n/a")]
    [InlineData("2 or more days")]
    public void Read_NoDate_GivesNothing(string printed) => Assert.Null(PrintedMonth.Read(printed));
}
