using ReviewerPortal.Data.Demo;
using ReviewerPortal.Domain.Policies.Evidence;

namespace ReviewerPortal.Web.Tests.Policies;

public class DemoPolicyFilesTests
{
    [Fact]
    public void ReadAll_OfTheDemo_GivesEachPolicyWithItsEvidence()
    {
        var pair = Assert.Single(DemoPolicyFiles.ReadAll());
        var draft = PolicyPackage.Read(pair.Source, pair.Evidence).Value;

        Assert.Equal("CP.MP.116", pair.Folder);
        Assert.Equal(pair.Folder, draft.Policy.Header.ReferenceNumber);
        Assert.Equal("cfff8eeacd91a5b1f5a6f1723099eace688a124c48eba5db75d14c5ccf00eff7", draft.Policy.ContentHash);
    }
}
