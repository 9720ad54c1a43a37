using Microsoft.Playwright;

namespace ReviewerPortal.Browser.Tests.Support;

/// <summary>One browser context with its page, and every error that the page reported.</summary>
internal sealed class Visitor
{
    private readonly IBrowserContext _context;

    public Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => Note(message.Type, message.Text);
        page.PageError += (_, error) => Errors.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Console errors, content security violations among them, and uncaught script errors.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Saves a screenshot and the trace under the name when there is one, then closes the browser context.</summary>
    public async Task CloseAsync(string? artifact)
    {
        if (artifact is not null)
        {
            await Page.ScreenshotAsync(new() { Path = artifact + ".png", FullPage = true });
            await _context.Tracing.StopAsync(new() { Path = artifact + ".zip" });
        }
        await _context.DisposeAsync();
    }

    private void Note(string type, string text)
    {
        if (type == "error")
            Errors.Add(text);
    }
}
