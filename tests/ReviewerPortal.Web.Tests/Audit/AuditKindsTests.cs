using System.Text.RegularExpressions;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Data.Plan;
using ReviewerPortal.Data.Retention;
using ReviewerPortal.Web.Features.Audit;
using ReviewerPortal.Web.Features.Audit.Packet;
using ReviewerPortal.Web.Features.Audit.Universe;
using ReviewerPortal.Web.Features.Letters.Export;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Audit;

/// <summary>Every kind of event that the product records is in a group that people filter by, and has words.</summary>
public partial class AuditKindsTests(PortalHost host)
{
    [Fact]
    public void Kinds_InTheSources_AreInAGroupAndHaveWords()
    {
        var kinds = InSources();
        Assert.True(kinds.Count > 45, $"only {kinds.Count} kinds were found in the sources");

        Assert.All(kinds, AssertKnown);
    }

    [Fact]
    public async Task Kinds_OfTheDemo_AreAmongThoseInTheSources()
    {
        var kinds = (await host.ReadChainAsync()).Select(e => e.Kind).Where(kind => kind != "test").Distinct().ToList();

        Assert.Contains("determination.signed", kinds);
        Assert.Empty(kinds.Except(InSources()));
    }

    [Fact]
    public void Groups_Always_NameBeginningsThatAnEventHas() =>
        Assert.All(AuditKinds.Groups.SelectMany(group => group.Prefixes), prefix => Assert.Contains(InSources(), kind => kind.StartsWith(prefix, StringComparison.Ordinal)));

    private static void AssertKnown(string kind)
    {
        Assert.True(AuditKinds.Groups.Any(group => group.Prefixes.Any(prefix => kind.StartsWith(prefix, StringComparison.Ordinal))), $"{kind} is in no group");
        Assert.True(AuditKinds.Known(kind) is not null, $"{kind} has no words");
    }

    /// <summary>The kinds that have a constant, and those that are written where the event is made.</summary>
    private static HashSet<string> InSources() =>
    [
        VerifyChain.Kind, RowsCoverage.Kind, RuleSeeds.Kind, RetentionEvents.Removed, RetentionEvents.HoldPlaced, RetentionEvents.HoldReleased, ExportCasePacket.Kind, ExportUniverse.Kind, ExportLetters.Kind, ExportLetters.SealedKind,
        .. Sources().SelectMany(source => MakesAnEvent().Matches(source)).SelectMany(made => new[] { made.Groups["kind"].Value, made.Groups["other"].Value }).Where(kind => kind.Length > 0),
    ];

    private static IEnumerable<string> Sources() =>
        Directory.GetFiles(Path.Combine(RepoLayout.FindContentRoot(AppContext.BaseDirectory), "src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);

    /// <summary>An accepted action of a case, an event as such, or what the use cases of accounts and people record.</summary>
    [GeneratedRegex("""\b(?:Accept|CaseEvent\.Of|RecordAsync)\(\s*(?:[^"(),]+[,?]\s*)*"(?<kind>[a-z-]+(?:\.[a-z-]+)?)"(?:\s*:\s*"(?<other>[a-z.-]+)")?""")]
    private static partial Regex MakesAnEvent();
}
