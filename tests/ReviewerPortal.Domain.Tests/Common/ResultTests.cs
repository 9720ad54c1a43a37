using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Domain.Tests.Common;

public class ResultTests
{
    [Fact]
    public void Value_WhenRefused_Throws()
    {
        Result<int> result = new Refusal("test.refused", "Refused.");

        Assert.True(result.IsRefused);
        Assert.Throws<InvalidOperationException>(() => result.Value);
    }
}
