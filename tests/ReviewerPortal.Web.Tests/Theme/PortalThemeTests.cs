using System.Text.RegularExpressions;
using MudBlazor;
using MudBlazor.Utilities;
using ReviewerPortal.Web.Components.Theme;

namespace ReviewerPortal.Web.Tests.Theme;

public partial class PortalThemeTests
{
    [Fact]
    public void Palette_InBothThemes_RepeatsTheTokensOfTheStylesheet()
    {
        AssertEqual(Tokens(":root"), PortalTheme.Theme.PaletteLight);
        AssertEqual(Tokens("[data-theme=dark]"), PortalTheme.Theme.PaletteDark);
    }

    [Fact]
    public void Tokens_InBothThemes_HaveTheSameNames()
    {
        var light = Tokens(":root").Where(t => t.Value.StartsWith('#')).Select(t => t.Key).Order();
        var dark = Tokens("[data-theme=dark]").Where(t => t.Value.StartsWith('#')).Select(t => t.Key).Order();

        Assert.Equal(light, dark);
    }

    private static void AssertEqual(Dictionary<string, string> tokens, Palette palette)
    {
        var pairs = new (string Token, MudColor Color)[]
        {
            ("bg", palette.Background), ("surface", palette.Surface), ("sunken", palette.BackgroundGray),
            ("line", palette.LinesDefault), ("line", palette.Divider), ("line", palette.TableLines), ("line-strong", palette.LinesInputs),
            ("ink", palette.TextPrimary), ("ink-2", palette.TextSecondary), ("ink-2", palette.ActionDefault),
            ("accent", palette.Primary), ("accent-ink", palette.PrimaryContrastText),
            ("late", palette.Error), ("soon", palette.Warning), ("ok", palette.Success), ("info", palette.Info),
        };
        Assert.All(pairs, pair => Assert.Equal(new MudColor(tokens[pair.Token]), pair.Color));
    }

    private static Dictionary<string, string> Tokens(string selector)
    {
        var css = File.ReadAllText(Path.Combine(RepoLayout.FindContentRoot(AppContext.BaseDirectory), "wwwroot", "app.css"));
        var block = css[(css.IndexOf(selector + " {", StringComparison.Ordinal) + selector.Length + 2)..];
        block = block[..block.IndexOf('}', StringComparison.Ordinal)];
        return Declaration().Matches(block).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value);
    }

    [GeneratedRegex(@"--(?<name>[\w-]+):\s*(?<value>[^;]+);")]
    private static partial Regex Declaration();
}
