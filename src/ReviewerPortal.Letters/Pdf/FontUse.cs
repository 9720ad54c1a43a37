using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ReviewerPortal.Letters.Fonts;

namespace ReviewerPortal.Letters.Pdf;

/// <summary>
/// What one letter uses of a font. Every pair of a glyph and the text it stands for has a code of its own, so that the way
/// back from a code to its text is never ambiguous; a map leads from the codes to the glyphs.
/// </summary>
internal sealed class FontUse(FontFile font, string resourceName)
{
    private readonly Dictionary<(ushort Glyph, string Text), int> _codes = [];
    private readonly List<(ushort Glyph, string Text)> _inOrder = [];

    /// <summary>The font's name in the resources of a page, for example <c>F1</c>.</summary>
    public string ResourceName { get; } = resourceName;

    /// <summary>The code of a glyph that stands for a text, as four hexadecimal digits; codes count from 1 in order of first use.</summary>
    public string CodeOf(ushort glyph, string text)
    {
        if (!_codes.TryGetValue((glyph, text), out var code))
        {
            _inOrder.Add((glyph, text));
            _codes[(glyph, text)] = code = _inOrder.Count;
        }
        return code.ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Writes the font with all that belongs to it; the answer is its object number.</summary>
    public int Write(PdfObjectWriter pdf)
    {
        var cut = HbSubset.KeepGlyphs(font.Bytes, _inOrder.Select(c => c.Glyph).Distinct());
        var name = SubsetTag(cut) + "+" + font.Name;
        var file = pdf.AddStream($"/Length1 {cut.Length}", cut);
        var descriptor = pdf.Add(Descriptor(name, file, pdf.AddStream("", CidSet())));
        var glyphMap = pdf.AddStream("", GlyphMap());
        var toUnicode = pdf.AddStream("", Encoding.ASCII.GetBytes(ToUnicode()));
        var widths = string.Join(' ', _inOrder.Select(c => PdfText.Number(PerThousand(font.AdvanceOf(c.Glyph)))));
        var descendant = pdf.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> " +
            $"/FontDescriptor {descriptor} 0 R /CIDToGIDMap {glyphMap} 0 R /W [1 [{widths}]] >>");
        return pdf.Add(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {toUnicode} 0 R >>");
    }

    // The six capitals that mark a subset, taken from its content and not at random.
    private static string SubsetTag(byte[] cut) =>
        string.Concat(SHA256.HashData(cut).Take(6).Select(b => (char)('A' + b % 26)));

    private string Descriptor(string name, int file, int cidSet)
    {
        const int nonsymbolic = 32, italicFlag = 64;
        var italic = font.Style.HasFlag(FontStyle.Italic);
        var bounds = string.Join(' ', font.Bounds.Select(b => PdfText.Number(PerThousand(b))));
        return $"<< /Type /FontDescriptor /FontName /{name} /Flags {nonsymbolic + (italic ? italicFlag : 0)} /FontBBox [{bounds}] " +
            $"/ItalicAngle {(italic ? -12 : 0)} /Ascent {PdfText.Number(PerThousand(font.Ascent))} /Descent {PdfText.Number(PerThousand(font.Descent))} " +
            $"/CapHeight {PdfText.Number(PerThousand(font.CapHeight))} /StemV {(font.Style.HasFlag(FontStyle.Bold) ? 140 : 80)} /FontFile2 {file} 0 R /CIDSet {cidSet} 0 R >>";
    }

    private double PerThousand(double fontUnits) => fontUnits * 1000 / font.UnitsPerEm;

    // One bit for each code, the first in the highest place: all codes from 0 to the last are there.
    private byte[] CidSet()
    {
        var set = new byte[_inOrder.Count / 8 + 1];
        for (var code = 0; code <= _inOrder.Count; code++)
            set[code / 8] |= (byte)(0x80 >> (code % 8));
        return set;
    }

    private byte[] GlyphMap()
    {
        var map = new byte[(_inOrder.Count + 1) * 2];
        for (var i = 0; i < _inOrder.Count; i++)
            BinaryPrimitives.WriteUInt16BigEndian(map.AsSpan((i + 1) * 2), _inOrder[i].Glyph);
        return map;
    }

    private string ToUnicode()
    {
        const int longestBlock = 100; // A limit of the CMap format.
        var text = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n" +
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var block in _inOrder.Chunk(longestBlock))
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (glyph, meaning) in block)
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"<{CodeOf(glyph, meaning)}> <{PdfText.Utf16(meaning)}>\n");
            text.Append("endbfchar\n");
        }
        return text.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
