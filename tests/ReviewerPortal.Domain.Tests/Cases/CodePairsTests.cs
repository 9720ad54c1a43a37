using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Domain.Tests.Cases;

public class CodePairsTests
{
    [Theory]
    [InlineData("62263", "62264")]
    [InlineData("62264", "99213", "62263")]
    public void In_WhenBothCodesOfAPairAreRequested_NamesThePairWithItsCite(params string[] codes)
    {
        var pair = Assert.Single(CodePairs.In(codes));

        Assert.Equal("not reportable together", pair.Finding);
        Assert.Contains("62264", pair.Cite, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("62263")]
    [InlineData("62264", "62264")]
    [InlineData("62264", "64999")]
    public void In_WhenOneCodeOfAPairIsMissing_FindsNothing(params string[] codes) => Assert.Empty(CodePairs.In(codes));
}
