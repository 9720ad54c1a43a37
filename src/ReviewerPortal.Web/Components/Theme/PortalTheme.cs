using MudBlazor;

namespace ReviewerPortal.Web.Components.Theme;

/// <summary>
/// The component library's share of the design tokens. wwwroot/app.css holds the same values under the names of
/// the tokens; a test keeps the two equal.
/// </summary>
internal static class PortalTheme
{
    public static readonly MudTheme Theme = new()
    {
        PaletteLight = new PaletteLight
        {
            Background = "#f6f7f9",
            Surface = "#ffffff",
            BackgroundGray = "#eef0f3",
            LinesDefault = "#dde1e7",
            Divider = "#dde1e7",
            TableLines = "#dde1e7",
            LinesInputs = "#c3c9d2",
            TextPrimary = "#17202b",
            TextSecondary = "#4a5666",
            ActionDefault = "#4a5666",
            Primary = "#0b6b6f",
            PrimaryContrastText = "#ffffff",
            Error = "#a6192e",
            Warning = "#8a4b00",
            Success = "#1c6b3c",
            Info = "#1d4f91",
            ErrorContrastText = "#ffffff",
        },
        PaletteDark = new PaletteDark
        {
            Background = "#10151b",
            Surface = "#171e26",
            BackgroundGray = "#1f2730",
            LinesDefault = "#2c3641",
            Divider = "#2c3641",
            TableLines = "#2c3641",
            LinesInputs = "#42505f",
            TextPrimary = "#e8edf2",
            TextSecondary = "#b4bfcb",
            ActionDefault = "#b4bfcb",
            Primary = "#4fc3c0",
            PrimaryContrastText = "#06282a",
            Error = "#ff8f9c",
            Warning = "#f4b860",
            Success = "#7fd3a0",
            Info = "#8fbcf5",
            ErrorContrastText = "#3d1b22",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography
            {
                FontFamily = ["Inter Variable", "Inter", "Noto Sans", "system-ui", "sans-serif"],
                FontSize = "14px",
                LineHeight = "1.45",
                LetterSpacing = "normal",
            },
            Button = new ButtonTypography { FontSize = "13.5px", FontWeight = "560", TextTransform = "none", LetterSpacing = "normal", LineHeight = "20px" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px" },
    };
}
