using ReviewerPortal.Domain.Deadlines;

namespace ReviewerPortal.Domain.Cases;

/// <summary>The times that run on a case: until when it must be decided and told.</summary>
public sealed partial class AuthorizationCase
{
    private void StartClocks(IEnumerable<ClockRow> rows, TimeZoneInfo zone)
    {
        _clocks.AddRange(CaseClock.For(Coverage, RequestType, Urgency, ReceivedAt, rows, zone));
        DueAt = _clocks.Single(clock => clock.Governs).DueAt;
    }

    /// <summary>Nothing is left to decide as of this moment (UTC): the decision clock stops.</summary>
    private void DecisionMade(DateTimeOffset at) => DecidedAt = at;

    /// <summary>A decision was taken back before anybody was told: the decision clock goes on from the receipt, as if it had never stopped.</summary>
    private void DecisionUnmade() => DecidedAt = null;
}
