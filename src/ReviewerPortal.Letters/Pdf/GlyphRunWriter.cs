using System.Text;
using ReviewerPortal.Letters.Fonts;
using ReviewerPortal.Letters.Text;

namespace ReviewerPortal.Letters.Pdf;

/// <summary>Writes glyphs as TJ arrays: codes, with the differences between the shaped and the plain advances between them.</summary>
internal sealed class GlyphRunWriter(StringBuilder stream, FontFile font, double size, FontUse use)
{
    private readonly StringBuilder _array = new();
    private int _offsetY;

    public void Write(IReadOnlyList<Cluster> clusters)
    {
        foreach (var cluster in clusters)
        {
            foreach (var glyph in cluster.Glyphs)
                Add(glyph, cluster.Text);
        }
        Flush();
    }

    private void Add(Glyph glyph, string text)
    {
        if (glyph.OffsetY != _offsetY)
            Raise(glyph.OffsetY);
        Move(glyph.OffsetX);
        _array.Append('<').Append(use.CodeOf(glyph.Id, text)).Append('>');
        Move(glyph.Advance - glyph.OffsetX - font.AdvanceOf(glyph.Id));
    }

    private void Raise(int offsetY)
    {
        Flush();
        _offsetY = offsetY;
        stream.Append(PdfText.Number(offsetY * size / font.UnitsPerEm)).Append(" Ts\n");
    }

    // A positive number in a TJ array moves to the left.
    private void Move(double fontUnits)
    {
        if (fontUnits != 0)
            _array.Append(PdfText.Number(-fontUnits * 1000 / font.UnitsPerEm)).Append(' ');
    }

    private void Flush()
    {
        if (_array.Length > 0)
            stream.Append('[').Append(_array.Replace("><", "")).Append("] TJ\n");
        _array.Clear();
        if (_offsetY != 0)
            stream.Append("0 Ts\n");
        _offsetY = 0;
    }
}
