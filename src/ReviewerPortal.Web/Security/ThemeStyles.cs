using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;
using ReviewerPortal.Web.Components.Theme;

namespace ReviewerPortal.Web.Security;

/// <summary>
/// MudThemeProvider writes its style elements without a nonce (MudBlazor 9.12), so their hashes are found by
/// rendering it once at start, light and dark. To be removed when it takes a nonce.
/// </summary>
internal static partial class ThemeStyles
{
    public static async Task<IReadOnlyList<string>> HashesAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, services.GetRequiredService<ILoggerFactory>());
        var light = await RenderAsync(renderer, isDark: false);
        var dark = await RenderAsync(renderer, isDark: true);
        return [.. StyleElement().Matches(light + dark).Select(m => Hash(m.Groups["css"].Value)).Distinct()];
    }

    private static Task<string> RenderAsync(HtmlRenderer renderer, bool isDark) => renderer.Dispatcher.InvokeAsync(async () =>
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(MudThemeProvider.Theme)] = PortalTheme.Theme,
            [nameof(MudThemeProvider.IsDarkMode)] = isDark,
            [nameof(MudThemeProvider.ObserveSystemDarkModeChange)] = false,
        });
        return (await renderer.RenderComponentAsync<MudThemeProvider>(parameters)).ToHtmlString();
    });

    private static string Hash(string css) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(WebUtility.HtmlDecode(css))));

    [GeneratedRegex("<style[^>]*>(?<css>.*?)</style>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex StyleElement();
}
