namespace ReviewerPortal.Web.Components.Theme;

/// <summary>
/// The theme of this browser, from the cookie that theme.js writes: <c>light</c>, <c>dark</c>, or <c>system-light</c> and
/// <c>system-dark</c> where the system decides. Known before the first byte, so that no page flashes.
/// </summary>
internal sealed record ThemeChoice(bool IsDark)
{
    public const string Cookie = "portal-theme";

    public static readonly ThemeChoice Default = new(IsDark: false);

    public static ThemeChoice From(IRequestCookieCollection cookies) =>
        new(cookies[Cookie]?.EndsWith("dark", StringComparison.Ordinal) == true);
}
