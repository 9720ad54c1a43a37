using System.Text;

namespace ReviewerPortal.Letters.Fonts;

/// <summary>
/// The fonts that letters are set in: embedded ones only, never a font of the machine, so that a letter has the same
/// bytes everywhere. A further script adds its font to the fallbacks.
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

    // In the order in which they are asked for a character that the family lacks; each has one cut for all four styles.
    private readonly FontFile[] _fallbacks = [FontFile.Embedded("NotoSansMath-Regular", FontStyle.Regular)];

    /// <summary>Loaded once: the fonts hold native memory for the life of the process.</summary>
    public static FontCatalog Shared { get; } = new();

    private FontCatalog() { }

    public IReadOnlyList<FontFile> All => [.. _byStyle, .. _fallbacks];

    /// <summary>The font whose metrics place every base line, whichever fonts a line mixes.</summary>
    public FontFile Reference => _byStyle[0];

    /// <summary>The font for a character: the family's cut, else the first fallback that has it, else the cut, which then lacks the glyph.</summary>
    public FontFile For(FontStyle style, Rune character)
    {
        var cut = _byStyle[(int)style];
        return cut.Covers(character) ? cut : _fallbacks.FirstOrDefault(f => f.Covers(character)) ?? cut;
    }
}
