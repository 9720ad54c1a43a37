using ReviewerPortal.Domain.Retention;

namespace ReviewerPortal.Domain.Tests.Retention;

public class RetentionTermTests
{
    private static readonly RetentionTerm Term = new(RetentionTerm.Default);

    [Theory]
    [InlineData("2026-06-10", "2036-06-10", false)]
    [InlineData("2026-06-10", "2036-06-11", true)]
    [InlineData("2028-02-29", "2038-02-28", false)]
    [InlineData("2028-02-29", "2038-03-01", true)]
    public void IsOver_OnlyAfterTheLastDay(string settled, string today, bool over) =>
        Assert.Equal(over, Term.IsOver(DateOnly.Parse(settled, null), DateOnly.Parse(today, null)));
}
