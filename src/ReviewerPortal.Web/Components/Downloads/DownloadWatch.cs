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
    private readonly ConcurrentDictionary<Guid, Following> _followers = new();

    /// <summary>Calls back on the thread that reports, until it is disposed.</summary>
    public IDisposable Follow(Guid ticket, Action<DownloadProgress> report) => _followers[ticket] = new Following(this, ticket, report);

    /// <summary>Asks the download under a ticket to end early; nothing where there is none.</summary>
    public void Cancel(Guid ticket)
    {
        if (_followers.TryGetValue(ticket, out var following)) following.Ending.Cancel();
    }

    /// <summary>Begins a download; without a ticket, or with one that nobody follows, it reports to nobody. Dispose when it has ended.</summary>
    public DownloadRun Begin(Guid? ticket, long? total = null) =>
        ticket is { } known && _followers.TryGetValue(known, out var following) ? new DownloadRun(following.Report, total, following.Ending.Token) : new DownloadRun(_ => { }, total, CancellationToken.None);

    private sealed record Following(DownloadWatch Watch, Guid Ticket, Action<DownloadProgress> Report) : IDisposable
    {
        /// <summary>Never disposed: it holds no timer, and a download may outlast the page that follows it.</summary>
        public CancellationTokenSource Ending { get; } = new();

        public void Dispose() => Watch._followers.TryRemove(Ticket, out _);
    }
}

/// <summary>One download as its endpoint works on it.</summary>
public sealed class DownloadRun(Action<DownloadProgress> report, long? total, CancellationToken cancelled) : IDisposable
{
    private long _written;
    private bool _finished;

    /// <summary>Reports each percent once: nobody sees more, and a page need not be drawn for each of ten thousand letters.</summary>
    public void Wrote(long written)
    {
        var before = Percent();
        _written += written;
        if (before is null || Percent() != before) report(new DownloadProgress(_written, total, Ended: false, Finished: false));
    }

    /// <summary>All of it was handed to the browser; without this call its end counts as a failure.</summary>
    public void Finish() => _finished = true;

    /// <summary>
    /// Writes all of it. What is cancelled, by the person or by the browser, is broken off, so that no browser takes what is there for the whole.
    /// </summary>
    public async Task WriteAsync(HttpContext context, Func<CancellationToken, Task> write)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancelled, context.RequestAborted);
        try
        {
            await write(ending.Token);
            _finished = true;
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private long? Percent() => total is > 0 ? _written * 100 / total : null;

    public void Dispose() => report(new DownloadProgress(_written, total, Ended: true, _finished));
}
