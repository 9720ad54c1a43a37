using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.Rules;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Rules;

/// <summary>Compliance changes rows by new versions. A host of its own: a changed row changes what other tests count on.</summary>
public sealed class ChangeRuleTests : IAsyncLifetime
{
    private readonly PortalHost _host = new();
    private Person _compliance = null!;

    public async ValueTask InitializeAsync() => _compliance = await _host.AddPersonAsync(Role.Compliance);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Change_IsInForceForRequestsReceivedFromThenOn()
    {
        var nurse = await _host.AddPersonAsync(Role.Nurse);
        var earlier = await _host.ReceiveCaseAsync(nurse);
        var row = await MedicaidAsync();

        var changed = await ChangeAsync(row.Id, "A state contract says five days.", ("Limit", "5"));

        Assert.Empty(changed.Refusals);
        var later = await _host.ReceiveCaseAsync(nurse, change: intake => intake with { ReceivedAt = Now() });
        var filedBefore = await _host.ReceiveCaseAsync(nurse);
        Assert.Equal((7, 5, 7), (await LimitOfAsync(earlier), await LimitOfAsync(later), await LimitOfAsync(filedBefore)));
    }

    /// <summary>Cut to milliseconds, as the use case's own clock is.</summary>
    private DateTimeOffset Now()
    {
        var now = _host.Get<TimeProvider>().GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }

    [Fact]
    public async Task Change_IsTold_WithWhoWhenWhyBeforeAndAfter()
    {
        var row = await MedicaidAsync();

        Assert.Empty((await ChangeAsync(row.Id, "A state contract says five days.", ("Limit", "5"), ("Cite", "State contract 4.1"))).Refusals);

        var detail = (await DetailAsync(row.Id)).Value;
        Assert.Equal([2, 1], detail.History.Select(entry => entry.Version));
        Assert.Equal((_compliance.FullName, "A state contract says five days."), (detail.History[0].By, detail.History[0].Reason));
        Assert.Equal(
            [new RuleDifference("Limit", "7 calendar days", "5 calendar days"), new RuleDifference("Cite", "42 CFR 438.210(d)(1)", "State contract 4.1")],
            detail.History[0].Differences);
        var told = (await _host.ReadChainAsync()).Last(e => e.ActorId == _compliance.Id).Told();
        Assert.Equal(("rule.changed", row.Key, "2", "7 calendar days → 5 calendar days"), (told.Kind, told.Details["rule"], told.Details["version"], told.Details["Limit"]));
    }

    [Fact]
    public async Task Change_OfAVersionThatSomebodyChangedMeanwhile_IsRefused()
    {
        var row = await MedicaidAsync();
        Assert.Empty((await ChangeAsync(row.Id, "First.", ("Limit", "5"))).Refusals);

        var refusal = Assert.Single((await ChangeAsync(row.Id, "Second.", ("Limit", "6"))).Refusals);

        Assert.Equal("rule.stale", refusal.Code);
        Assert.Contains(_compliance.FullName, refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(5, (await MedicaidAsync()).Limit);
    }

    [Fact]
    public async Task Change_WithBadInput_IsRefusedBesideEachField()
    {
        var refused = await ChangeAsync((await MedicaidAsync()).Id, " ", ("Limit", "0"), ("Cite", ""), ("ExtensionLimit", "many"));

        Assert.Equal(["Limit", "Cite", "ExtensionLimit", "Reason"], refused.Refusals.Select(r => r.Field));
    }

    [Fact]
    public async Task Change_OfNothing_IsRefused() =>
        Assert.Equal(["rule.unchanged"], (await ChangeAsync((await MedicaidAsync()).Id, "No reason.")).Refusals.Select(r => r.Code));

    [Theory]
    [InlineData(Role.Nurse)]
    [InlineData(Role.MedicalDirector)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public async Task ChangeAndRead_ByAnybodyElse_AreRefused_AndTheChangeIsRecorded(Role role)
    {
        var person = await _host.AddPersonAsync(role);
        var row = await MedicaidAsync();

        var refused = await _host.Get<ChangeRule>().ExecuteAsync(person.Id, "clocks", row.Id, await TypedAsync(row.Id), "Mine.", CancellationToken.None);

        Assert.Equal(["rule.not-compliance"], refused.Refusals.Select(r => r.Code));
        Assert.Equal(("change rule", "rule.not-compliance"), ((await _host.RefusalsOfAsync(person.Id))[^1].Details["action"], (await _host.RefusalsOfAsync(person.Id))[^1].Details["codes"]));
        Assert.True((await _host.Get<RuleBook>().ListAsync(person.Id, Kind("clocks"), CancellationToken.None)).IsRefused);
        Assert.Equal(1, (await MedicaidAsync()).Version);
    }

    [Fact]
    public async Task Change_OfACredentialClass_DecidesWhoSigns()
    {
        var (nurse, director) = (await _host.AddPersonAsync(Role.Nurse), await _host.AddDirectorAsync());
        var number = await _host.AwaitingCaseAsync(nurse);
        await using var context = _host.NewContext();
        var row = await context.Set<CredentialClass>().SingleAsync(c => c.LineOfBusiness == LineOfBusiness.Medicaid, TestContext.Current.CancellationToken);

        var changed = await _host.Get<ChangeRule>().ExecuteAsync(_compliance.Id, "credentials", row.Id, new Dictionary<string, string> { ["Credentials"] = "DO", ["Cite"] = "plan policy" }, "A trial.", CancellationToken.None);

        Assert.Empty(changed.Refusals);
        Assert.Equal(["sign.credential-class"], (await _host.SignAsync(await _host.SigningAsync(director, number))).Refusals.Select(r => r.Code));
    }

    private async Task<Result<Guid>> ChangeAsync(Guid id, string reason, params (string Name, string Text)[] changes)
    {
        var typed = await TypedAsync(id);
        foreach (var (name, text) in changes) typed[name] = text;
        return await _host.Get<ChangeRule>().ExecuteAsync(_compliance.Id, "clocks", id, typed, reason, CancellationToken.None);
    }

    /// <summary>The form as the page fills it.</summary>
    private async Task<Dictionary<string, string>> TypedAsync(Guid id) => (await DetailAsync(id)).Value.Inputs.ToDictionary(input => input.Name, input => input.Value);

    private Task<Result<RuleDetail>> DetailAsync(Guid id) => _host.Get<RuleBook>().FindAsync(_compliance.Id, Kind("clocks"), id, CancellationToken.None);

    private IRuleKind Kind(string slug) => _host.Get<RuleBook>().Kind(slug)!;

    private async Task<ClockRow> MedicaidAsync()
    {
        await using var context = _host.NewContext();
        return await context.Set<ClockRow>().Where(row => row.LineOfBusiness == LineOfBusiness.Medicaid && row.RequestType == RequestType.PreService && row.Urgency == Urgency.Standard
            && row.Measures == ClockMeasure.Decision && row.Source == ClockSource.FederalLaw).OrderByDescending(row => row.Version).FirstAsync(TestContext.Current.CancellationToken);
    }

    private async Task<int> LimitOfAsync(string number) => (await _host.LoadCaseAsync(number)).DecisionClock.Row.Limit;
}
