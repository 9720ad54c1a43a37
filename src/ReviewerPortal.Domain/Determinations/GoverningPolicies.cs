using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Domain.Determinations;

/// <summary>The policy versions that the lines of a case are reviewed under.</summary>
public sealed class GoverningPolicies(IEnumerable<GoverningPolicy> policies)
{
    private readonly Dictionary<Guid, GoverningPolicy> _byVersion = policies.ToDictionary(p => p.VersionId);

    public IReadOnlyCollection<GoverningPolicy> All => _byVersion.Values;

    public GoverningPolicy? Of(RequestedService line) => line.PolicyVersionId is { } id ? _byVersion.GetValueOrDefault(id) : null;

    public IEnumerable<GoverningPolicy> OfLines(IEnumerable<RequestedService> lines) => lines.Select(Of).OfType<GoverningPolicy>().Distinct();
}

/// <summary>When a decision is made: the instant (UTC), and the day it is in the plan's time zone.</summary>
public sealed record DecisionMoment(DateTimeOffset At, DateOnly Day)
{
    public static DecisionMoment In(TimeZoneInfo planTimeZone, DateTimeOffset at) =>
        new(at, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, planTimeZone).Date));
}
