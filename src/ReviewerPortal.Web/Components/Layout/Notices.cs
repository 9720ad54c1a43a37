using MudBlazor;

namespace ReviewerPortal.Web.Components.Layout;

/// <summary>
/// Short messages of one circuit, shown by <see cref="StatusRegion"/>. MudBlazor's snackbar is not used: its inline
/// animation is blocked by the content security policy.
/// </summary>
public sealed class Notices(TimeProvider time)
{
    private static readonly TimeSpan Shown = TimeSpan.FromSeconds(8);
    private readonly List<Notice> _current = [];

    internal event Action? Changed;

    internal IReadOnlyList<Notice> Current => _current;

    /// <summary>Shows a message. Errors stay until they are closed; the others leave after eight seconds.</summary>
    public void Show(Severity severity, string text)
    {
        var notice = new Notice(Guid.NewGuid(), severity, text);
        _current.Add(notice);
        Changed?.Invoke();
        if (severity != Severity.Error)
            _ = CloseLaterAsync(notice);
    }

    internal void Close(Notice notice)
    {
        if (_current.Remove(notice))
            Changed?.Invoke();
    }

    private async Task CloseLaterAsync(Notice notice)
    {
        await Task.Delay(Shown, time);
        Close(notice);
    }
}

internal sealed record Notice(Guid Id, Severity Severity, string Text);
