namespace ReviewerPortal.Web.Time;

/// <summary>
/// The system's clock, except inside <see cref="At"/>: there the demo data is made by the real use cases as of a past moment.
/// The override follows the asynchronous flow, so that no other request sees it.
/// </summary>
internal sealed class SetBackClock : TimeProvider
{
    private readonly AsyncLocal<DateTimeOffset?> _setBack = new();

    public override DateTimeOffset GetUtcNow() => _setBack.Value ?? System.GetUtcNow();

    /// <summary>Runs the work as if it were that moment (UTC).</summary>
    public async Task At(DateTimeOffset moment, Func<Task> work)
    {
        _setBack.Value = moment;
        await work();
        _setBack.Value = null;
    }
}
