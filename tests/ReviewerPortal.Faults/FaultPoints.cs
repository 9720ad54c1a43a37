using System.Diagnostics;

namespace ReviewerPortal.Faults;

/// <summary>
/// Counts and names the moments at which a power cut would hurt, and makes one: at the planned point the process ends as it is,
/// with nothing flushed, rolled back or disposed. Each point is told before.
/// </summary>
public sealed class FaultPoints
{
    public const string BeforeBegin = "before BEGIN";
    public const string AfterBegin = "after BEGIN";
    public const string BeforeCommit = "before COMMIT";
    public const string AfterCommit = "after COMMIT";
    public const string AfterTheAnchor = "after the anchor";

    /// <summary>Begins the line of a point on the standard output of a process.</summary>
    public const string Told = "fault point: ";

    private readonly Lock _lock = new();
    private readonly FaultPlan _plan;
    private readonly Action<string> _tell;
    private bool _armed;
    private int _points;
    private int _transactions;
    private int _statements;

    public FaultPoints(FaultPlan plan, Action<string> tell) => (_plan, _tell, _armed) = (plan, tell, plan.Scenario == FaultPlan.TheStart);

    /// <summary>From here on points count; what the start did before is not part of the scenario.</summary>
    public void Arm() => (_armed, _transactions, _statements) = (true, 0, 0);

    /// <summary>The names hold the number of the transaction, so that each is the same in every run of a scenario.</summary>
    public void Reached(string kind)
    {
        lock (_lock)
        {
            if (kind == BeforeBegin) (_transactions, _statements) = (_transactions + 1, 0);
            DieHereIfPlanned(kind == AfterTheAnchor ? kind : $"transaction {_transactions}, {kind}");
        }
    }

    internal void ReachedStatement(string statement)
    {
        lock (_lock) DieHereIfPlanned($"transaction {_transactions}, after statement {++_statements} {statement}");
    }

    private void DieHereIfPlanned(string point)
    {
        if (!_armed) return;
        _tell(point);
        if (!_plan.IsFatal(point, ++_points)) return;
        Process.GetCurrentProcess().Kill();
        // Nothing of this thread may run between the signal and the end.
        using var never = new ManualResetEvent(false);
        never.WaitOne();
    }
}
