using ReviewerPortal.Letters.Fonts;

namespace ReviewerPortal.Letters.Text;

/// <summary>A glyph in font units: how far it moves the pen, and where it is drawn relative to the pen.</summary>
internal readonly record struct Glyph(ushort Id, int Advance, int OffsetX = 0, int OffsetY = 0);

/// <summary>The glyphs that together stand for one piece of text; usually one glyph for one character.</summary>
internal sealed record Cluster(string Text, IReadOnlyList<Glyph> Glyphs, FontFile Font, int RunIndex)
{
    public bool MayBreakAfter { get; init; }

    /// <summary>The embedding level of UAX #9: odd for what runs to the left.</summary>
    public byte Level { get; init; }

    public bool ForcesNewLine { get; init; }

    public bool IsSpace => Text == " ";

    /// <summary>The width in points at a type size in points.</summary>
    public double WidthAt(double size) => Glyphs.Sum(g => g.Advance) * size / Font.UnitsPerEm;
}
