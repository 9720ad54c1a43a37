using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using HarfBuzzSharp;

namespace ReviewerPortal.Letters.Fonts;

/// <summary>
/// One embedded TrueType font: its bytes, the metrics that a PDF font descriptor needs, and its HarfBuzz font.
/// Immutable once loaded, so that letters are rendered on any number of threads at once.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The embedded fonts live as long as the process.")]
internal sealed class FontFile
{
    private readonly Font _font;
    private readonly ConcurrentDictionary<ushort, string> _outlines = new();

    private FontFile(string name, FontStyle style, byte[] bytes)
    {
        (Name, Style, Bytes) = (name, style, bytes);
        // HarfBuzz keeps the address for as long as the process lives, so the bytes must never move.
        var pinned = GCHandle.Alloc(bytes, GCHandleType.Pinned);
        var blob = new Blob(pinned.AddrOfPinnedObject(), bytes.Length, MemoryMode.ReadOnly);
        blob.MakeImmutable();
        var face = new Face(blob, 0);
        UnitsPerEm = face.UnitsPerEm;
        face.MakeImmutable();
        _font = new Font(face);
        _font.SetScale(UnitsPerEm, UnitsPerEm);
        RefuseOtherOutlines(face);
        ReadMetrics(face);
    }

    /// <summary>The PostScript name, for example <c>NotoSans-Bold</c>.</summary>
    public string Name { get; }

    public FontStyle Style { get; }

    public byte[] Bytes { get; }

    public int UnitsPerEm { get; }

    /// <summary>Distances from the base line in font units; the descent is negative.</summary>
    public int Ascent { get; private set; }

    public int Descent { get; private set; }

    public int CapHeight { get; private set; }

    /// <summary>Left, bottom, right and top of the box around all glyphs, in font units.</summary>
    public int[] Bounds { get; private set; } = [];

    /// <summary>Reads an embedded font by its PostScript name.</summary>
    public static FontFile Embedded(string name, FontStyle style)
    {
        using var stream = typeof(FontFile).Assembly.GetManifestResourceStream(name + ".ttf")
            ?? throw new InvalidOperationException($"The font {name} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new FontFile(name, style, bytes);
    }

    public void Shape(HarfBuzzSharp.Buffer buffer, params Feature[] features) => _font.Shape(buffer, features);

    public bool Covers(Rune character) => _font.TryGetNominalGlyph(character.Value, out _);

    /// <summary>The advance of a glyph before kerning, in font units.</summary>
    public int AdvanceOf(ushort glyph) => _font.GetHorizontalGlyphAdvance(glyph);

    /// <summary>The outline as SVG path data in font units, y upwards; empty for a space.</summary>
    public string OutlineOf(ushort glyph) => _outlines.GetOrAdd(glyph, g => GlyphOutlines.PathOf(_font.Handle, g));

    // The PDF writer embeds glyf outlines only; a CFF font would be embedded wrongly without a word.
    private static void RefuseOtherOutlines(Face face)
    {
        if (!face.Tables.Contains(new Tag('g', 'l', 'y', 'f')))
            throw new InvalidOperationException("Only TrueType outlines can be embedded in a letter.");
    }

    private void ReadMetrics(Face face)
    {
        var head = Table(face, 'h', 'e', 'a', 'd');
        Bounds = [Signed(head, 36), Signed(head, 38), Signed(head, 40), Signed(head, 42)];
        var hhea = Table(face, 'h', 'h', 'e', 'a');
        (Ascent, Descent) = (Signed(hhea, 4), Signed(hhea, 6));
        CapHeight = Signed(Table(face, 'O', 'S', '/', '2'), 88);
    }

    private static byte[] Table(Face face, char a, char b, char c, char d)
    {
        using var table = face.ReferenceTable(new Tag(a, b, c, d));
        return table.AsSpan().ToArray();
    }

    private static int Signed(byte[] table, int offset) => BinaryPrimitives.ReadInt16BigEndian(table.AsSpan(offset));
}
