using ReviewerPortal.Web.Features.CaseReview.Clocks;
using ReviewerPortal.Web.Features.Drafts;

namespace ReviewerPortal.Web.Tests.Clocks;

public class ExtensionEntryTests
{
    [Theory]
    [InlineData("True", true)]
    [InlineData("False", false)]
    [InlineData("", false)]
    public void From_ADraft_KeepsWhetherTheProviderHasNoContract(string kept, bool expected)
    {
        var book = new DraftBook(new Dictionary<(string, string), DraftText> { [("UM-1:extension", nameof(ExtensionEntry.NoContract))] = new(kept, 1, DateTimeOffset.UnixEpoch) });

        Assert.Equal(expected, ExtensionEntry.From(book, "UM-1:extension").NoContract);
    }
}
