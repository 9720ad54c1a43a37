using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Web.Features.Worklist;

namespace ReviewerPortal.Web.Tests.Worklist;

public class WorklistFilterTests
{
    [Fact]
    public void Address_WhenEverythingIsChosen_BringsItAllBack()
    {
        var filter = new WorklistFilter
        {
            View = WorklistView.Expedited, Status = WorklistStatus.InReview, LineOfBusiness = LineOfBusiness.MedicareAdvantage, Urgency = Urgency.Expedited,
            RequestType = RequestType.Concurrent, Holder = WorklistFilter.Nobody, Sort = WorklistSort.Member, Search = "Sämple, R & co", After = "UM-2026-00025",
        };

        Assert.Equal(filter, WorklistFilter.FromUri("https://portal.example" + filter.ToUrl()));
    }

    [Fact]
    public void Address_WhenNothingIsChosen_IsThePageItself() => Assert.Equal("/", new WorklistFilter().ToUrl());

    [Theory]
    [InlineData("?view=Everything&status=99&lob=Dental&sort=DropTable&holder=somebody&urgency=")]
    [InlineData("")]
    public void Address_WhenItsValuesAreUnknown_ChoosesNothing(string query) =>
        Assert.Equal(new WorklistFilter(), WorklistFilter.FromUri("https://portal.example/" + query));

    [Theory]
    [InlineData(null, WorklistStatus.Open, false)]
    [InlineData("sample", WorklistStatus.Open, true)]
    [InlineData("sample", WorklistStatus.Received, false)]
    public void Search_WhenNoStatusIsAskedFor_FindsDecidedCasesToo(string? search, WorklistStatus status, bool decidedToo) =>
        Assert.Equal(decidedToo, new WorklistFilter { Search = search, Status = status }.Statuses.Any(s => s.IsDecided()));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1000, "1,000")]
    [InlineData(1001, "1,000+")]
    public void CappedCount_WhenItReachesTheCap_SaysSo(int count, string expected) => Assert.Equal(expected, new CappedCount(count).ToString());
}
