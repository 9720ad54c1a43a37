using ReviewerPortal.Data.Plan;
using ReviewerPortal.Web.Tests.Worklist;

namespace ReviewerPortal.Web.Tests.Database;

/// <summary>What is planted stands in the chain, once.</summary>
public class RuleSeedTests
{
    [Fact]
    public async Task Plant_OnAFilledDatabase_MakesNoEvent()
    {
        await using var database = await WorklistDatabase.CreateAsync();
        await using var context = database.NewContext();

        Assert.Null(await RuleSeeds.PlantAsync(context, new PlanSettings { TimeZone = "America/Chicago" }, DateTimeOffset.UnixEpoch, CancellationToken.None));
    }
}
