using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.Rules;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Rules;

/// <summary>Compliance adds rows. A host of its own: a row more changes what other tests count on.</summary>
public sealed class AddRuleTests : IAsyncLifetime
{
    private readonly PortalHost _host = new();
    private Person _compliance = null!;

    public async ValueTask InitializeAsync() => _compliance = await _host.AddPersonAsync(Role.Compliance);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Add_OfAStricterClock_GovernsRequestsFromThenOn_AndIsTold()
    {
        var added = await AddAsync(_compliance, "clocks", "The state asks for three days.", StateClock);

        Assert.Empty(added.Refusals);
        var received = await _host.LoadCaseAsync(await _host.ReceiveCaseAsync(await _host.AddPersonAsync(Role.Nurse), change: intake => intake with { ReceivedAt = Now() }));
        Assert.Equal((ClockSource.State, 3), (received.DecisionClock.Row.Source, received.DecisionClock.Row.Limit));
        var entry = Assert.Single((await _host.Get<RuleBook>().FindAsync(_compliance.Id, Kind("clocks"), added.Value, CancellationToken.None)).Value.History);
        Assert.Equal((1, _compliance.FullName, "The state asks for three days."), (entry.Version, entry.By, entry.Reason));
        var told = (await _host.ReadChainAsync()).Last(e => e.ActorId == _compliance.Id).Told();
        Assert.Equal(("rule.added", "1", "3 calendar days"), (told.Kind, told.Details["version"], told.Details["Limit"]));
    }

    [Fact]
    public async Task Add_OfWhatIsThere_IsRefusedBesideTheDuty() =>
        Assert.Equal(["Duty"], (await AddAsync(_compliance, "clocks", "Twice.", [.. StateClock, ("Source", nameof(ClockSource.FederalLaw))])).Refusals.Select(r => r.Field));

    [Fact]
    public async Task Add_OfAnEmptyForm_IsRefusedBesideEachField() =>
        Assert.Equal(
            ["LineOfBusiness", "RequestType", "Urgency", "Duty", "Source", "Limit", "Cite", "Reason"],
            (await AddAsync(_compliance, "clocks", " ")).Refusals.Select(r => r.Field));

    [Fact]
    public async Task Add_OfACredentialClass_IsRefused_BecauseEveryLineHasOne() =>
        Assert.Equal(["rule.complete"], (await _host.Get<AddRule>().ExecuteAsync(_compliance.Id, "credentials", new Dictionary<string, string>(), "More.", CancellationToken.None)).Refusals.Select(r => r.Code));

    [Theory]
    [InlineData(Role.Nurse)]
    [InlineData(Role.MedicalDirector)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public async Task Add_ByAnybodyElse_IsRefused(Role role)
    {
        var person = await _host.AddPersonAsync(role);

        Assert.Equal(["rule.not-compliance"], (await AddAsync(person, "clocks", "Mine.", StateClock)).Refusals.Select(r => r.Code));
        Assert.True((await _host.Get<RuleBook>().NewAsync(person.Id, Kind("clocks"), CancellationToken.None)).IsRefused);
    }

    private static (string Name, string Text)[] StateClock =>
    [
        ("LineOfBusiness", nameof(LineOfBusiness.Medicaid)), ("RequestType", nameof(RequestType.PreService)), ("Urgency", nameof(Urgency.Standard)), ("Source", nameof(ClockSource.State)),
        ("Duty", Kinds.First(option => option.Words == ClockDuty.All[0].InWords()).Value), ("Limit", "3"), ("Cite", "State code 12"),
    ];

    private static IEnumerable<Components.Fields.PillOption> Kinds => ClockInputs.Identity.Single(input => input.Name == "Duty").Options!;

    /// <summary>The empty form as the page shows it, then what is typed; a later one of a name replaces the one before.</summary>
    private async Task<Result<Guid>> AddAsync(Person person, string kind, string reason, params (string Name, string Text)[] typed)
    {
        var form = Kind(kind).Blank!.Inputs.ToDictionary(input => input.Name, input => input.Value);
        foreach (var (name, text) in typed) form[name] = text;
        return await _host.Get<AddRule>().ExecuteAsync(person.Id, kind, form, reason, CancellationToken.None);
    }

    private IRuleKind Kind(string slug) => _host.Get<RuleBook>().Kind(slug)!;

    /// <summary>Cut to milliseconds, as the use case's own clock is.</summary>
    private DateTimeOffset Now()
    {
        var now = _host.Get<TimeProvider>().GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
