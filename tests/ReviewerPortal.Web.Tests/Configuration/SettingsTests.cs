using ReviewerPortal.Web.Configuration;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Configuration;

public class SettingsTests
{
    [Fact]
    public async Task Start_WhenSettingsAreWrong_NamesEveryProblemAtOnce()
    {
        await using var host = new PortalHost("Development", new()
        {
            ["Portal:IdleSignOutMinutes"] = "0",
            ["Plan:Name"] = "",
            ["Plan:Tty"] = " ",
            ["Plan:TimeZone"] = "Mars/Olympus",
            ["Plan:AppealsPortal"] = "appeals",
            ["Plan:RecallSeconds"] = "90000",
            ["Plan:RetentionYears"] = "5",
            ["Plan:ConsumerAssistance:Phone"] = "",
        });

        var problem = Assert.Throws<InvalidSettingsException>(() => host.CreateClient());

        foreach (var setting in new[] { "Portal:IdleSignOutMinutes", "Plan:Name", "Plan:Tty", "Plan:TimeZone", "Plan:AppealsPortal", "Plan:RecallSeconds", "Plan:RetentionYears", "Plan:ConsumerAssistance:Phone" })
            Assert.Contains($"- {setting} ", problem.Message, StringComparison.Ordinal);
        Assert.Equal(9, problem.Message.Split(Environment.NewLine).Length);
    }

    [Fact]
    public async Task Start_WhenDemoDataIsAskedForInProduction_Refuses()
    {
        await using var host = new PortalHost("Production", new() { ["Portal:DemoData"] = "true" });

        var problem = Assert.Throws<InvalidSettingsException>(() => host.CreateClient());

        Assert.Contains("Portal:DemoData must be false in Production", problem.Message, StringComparison.Ordinal);
    }
}
