namespace ReviewerPortal.Letters.Fonts;

/// <summary>The four cuts of the letter's type family.</summary>
[Flags]
internal enum FontStyle
{
    Regular = 0,
    Bold = 1,
    Italic = 2,
}
