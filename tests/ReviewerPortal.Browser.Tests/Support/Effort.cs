using Microsoft.Playwright;

namespace ReviewerPortal.Browser.Tests.Support;

/// <summary>Counts what a person does on a page: fields that are filled or chosen, and keystrokes, a click or choice being one.</summary>
internal sealed class Effort
{
    public int Fields { get; private set; }

    public int Keystrokes { get; private set; }

    public async Task ClickAsync(ILocator target)
    {
        Keystrokes++;
        await target.ClickAsync();
    }

    public async Task ChooseAsync(ILocator target, string value)
    {
        Fields++;
        Keystrokes++;
        await target.SelectOptionAsync(value);
    }

    public async Task WriteAsync(ILocator target, string text)
    {
        Fields++;
        Keystrokes += text.Length;
        await target.FillAsync(text);
    }

    /// <summary>Asserts that this costs no more fields and no more keystrokes than the other.</summary>
    public void AssertCostsNoMoreThan(Effort other)
    {
        Assert.True(Fields <= other.Fields, $"{Fields} fields, the other needs {other.Fields}");
        Assert.True(Keystrokes <= other.Keystrokes, $"{Keystrokes} keystrokes, the other needs {other.Keystrokes}");
    }
}
