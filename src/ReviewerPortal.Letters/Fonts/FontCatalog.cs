namespace ReviewerPortal.Letters.Fonts;

/// <summary>
/// The fonts that letters are set in: embedded ones only, never a font of the machine, so that a letter has the same
/// bytes everywhere. A further script adds its font here and a rule by which a run of text finds it.
/// </summary>
internal sealed class FontCatalog
{
    private readonly FontFile[] _byStyle =
    [
        FontFile.Embedded("NotoSans-Regular", FontStyle.Regular),
        FontFile.Embedded("NotoSans-Bold", FontStyle.Bold),
        FontFile.Embedded("NotoSans-Italic", FontStyle.Italic),
        FontFile.Embedded("NotoSans-BoldItalic", FontStyle.Bold | FontStyle.Italic),
    ];

    /// <summary>Loaded once: the fonts hold native memory for the life of the process.</summary>
    public static FontCatalog Shared { get; } = new();

    private FontCatalog() { }

    public IReadOnlyList<FontFile> All => _byStyle;

    public FontFile For(FontStyle style) => _byStyle[(int)style];
}
