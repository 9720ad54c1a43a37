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
    private readonly FontFile[] _fallbacks =
    [
        .. new[]
        {
            "Math", "Arabic", "Hebrew", "Armenian", "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Tamil", "Telugu", "Thai", "Lao", "Myanmar",
            "Ethiopic", "Khmer", "Cherokee", "SC", "TC", "JP", "KR",
        }.Select(name => FontFile.Embedded($"NotoSans{name}-Regular", FontStyle.Regular)),
    ];

    /// <summary>Loaded once: the fonts hold native memory for the life of the process.</summary>
    public static FontCatalog Shared { get; } = new();

    private FontCatalog() { }

    public IReadOnlyList<FontFile> All => [.. _byStyle, .. _fallbacks];

    /// <summary>The font whose metrics place every base line, whichever fonts a line mixes.</summary>
    public FontFile Reference => _byStyle[0];

    /// <summary>
    /// The font for a character: the family's cut, else the fallback that its language prefers, else the first that has it, else the
    /// cut, which then lacks the glyph.
    /// </summary>
    /// <param name="language">The BCP 47 language of the text. Chinese, Japanese and Korean share characters and draw them differently.</param>
    public FontFile For(FontStyle style, Rune character, string? language = null)
    {
        var cut = _byStyle[(int)style];
        if (cut.Covers(character))
            return cut;
        var preferred = PreferredName(language);
        return _fallbacks.FirstOrDefault(f => f.Name == preferred && f.Covers(character)) ?? _fallbacks.FirstOrDefault(f => f.Covers(character)) ?? cut;
    }

    private static string? PreferredName(string? language) => language?.ToUpperInvariant() switch
    {
        "ZH-HANT" or "ZH-TW" or "ZH-HK" => "NotoSansTC-Regular",
        "JA" => "NotoSansJP-Regular",
        "KO" => "NotoSansKR-Regular",
        _ => null,
    };
}
