using System.Collections.Concurrent;

namespace ReviewerPortal.Web.Components.Downloads;

/// <summary>How far a download is: what was written, of how much where that is known, and whether it has ended well.</summary>
public sealed record DownloadProgress(long Written, long? Total, bool Ended, bool Finished);

/// <summary>
/// Lets a page show how far a download is that the browser asked for by itself. The page makes a ticket, sends it with the request, and
/// follows it; the endpoint reports under it. Knows nothing of what is downloaded.
/// </summary>
public sealed class DownloadWatch
{
    private readonly ConcurrentDictionary<Guid, Action<DownloadProgress>> _followers = new();

    /// <summary>Calls back on the thread that reports, until it is disposed.</summary>
    public IDisposable Follow(Guid ticket, Action<DownloadProgress> report)
    {
        _followers[ticket] = report;
        return new Following(this, ticket);
    }

    /// <summary>Begins a download; without a ticket, or with one that nobody follows, it reports to nobody. Dispose when it has ended.</summary>
    public DownloadRun Begin(Guid? ticket, long? total = null) =>
        new(progress => { if (ticket is { } known && _followers.TryGetValue(known, out var report)) report(progress); }, total);

    private sealed class Following(DownloadWatch watch, Guid ticket) : IDisposable
    {
        public void Dispose() => watch._followers.TryRemove(ticket, out _);
    }
}

/// <summary>One download as its endpoint works on it.</summary>
public sealed class DownloadRun(Action<DownloadProgress> report, long? total) : IDisposable
{
    private long _written;
    private bool _finished;

    public void Wrote(long written)
    {
        _written += written;
        report(new DownloadProgress(_written, total, Ended: false, Finished: false));
    }

    /// <summary>All of it was handed to the browser; without this call its end counts as a failure.</summary>
    public void Finish() => _finished = true;

    public void Dispose() => report(new DownloadProgress(_written, total, Ended: true, _finished));
}
