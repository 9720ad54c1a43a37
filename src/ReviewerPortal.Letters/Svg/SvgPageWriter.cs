using System.Globalization;
using System.Security;
using System.Text;
using ReviewerPortal.Letters.Fonts;
using ReviewerPortal.Letters.Layout;

namespace ReviewerPortal.Letters.Svg;

/// <summary>
/// Draws a page as an SVG image from the operations that the PDF is written from. Glyphs are outlines, defined once and
/// used by reference, so that the image needs no font and nothing from outside.
/// </summary>
internal sealed class SvgPageWriter
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private readonly StringBuilder _body = new();
    private readonly StringBuilder _outlines = new();
    private readonly Dictionary<(FontFile, ushort), string?> _names = [];

    /// <param name="title">What the image is, for whoever does not see it.</param>
    public static string Write(IEnumerable<PageOperation> operations, string title)
    {
        var writer = new SvgPageWriter();
        foreach (var operation in operations)
            writer.Draw(operation);
        var (width, height) = (Number(PageGeometry.Width, 0), Number(PageGeometry.Height, 0));
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img"><title>{SecurityElement.Escape(title)}</title><defs>{writer._outlines}</defs><rect width="{width}" height="{height}" fill="#fff"/>{writer._body}</svg>
            """;
    }

    private void Draw(PageOperation operation)
    {
        if (operation is RectangleOperation r)
            _body.Append(Invariant, $"<rect x=\"{Number(r.X, 2)}\" y=\"{Number(r.Y, 2)}\" width=\"{Number(r.Width, 2)}\" height=\"{Number(r.Height, 2)}\" fill=\"{Colour(r.Ink)}\"/>");
        else if (operation is TextOperation text)
            Draw(text);
        else if (operation is ImageOperation i)
            _body.Append(Invariant, $"<image x=\"{Number(i.X, 2)}\" y=\"{Number(i.Y, 2)}\" width=\"{Number(i.Width, 2)}\" height=\"{Number(i.Height, 2)}\" href=\"data:{i.Raster.MediaType};base64,{Convert.ToBase64String(i.Image.Bytes.Span)}\"/>");
    }

    private void Draw(TextOperation text)
    {
        var scale = Number(text.Size / text.Font.UnitsPerEm, 5);
        _body.Append(Invariant, $"<g transform=\"translate({Number(text.X, 2)} {Number(text.Y, 2)})scale({scale} -{scale})\" fill=\"{Colour(text.Ink)}\">");
        var pen = 0;
        foreach (var glyph in text.Clusters.SelectMany(c => c.Glyphs))
        {
            if (NameOf(text.Font, glyph.Id) is { } name)
                _body.Append(Invariant, $"<use href=\"#{name}\"{Offset("x", pen + glyph.OffsetX)}{Offset("y", glyph.OffsetY)}/>");
            pen += glyph.Advance;
        }
        _body.Append("</g>");
    }

    private string? NameOf(FontFile font, ushort glyph)
    {
        if (_names.TryGetValue((font, glyph), out var known))
            return known;
        var outline = font.OutlineOf(glyph);
        var name = outline.Length == 0 ? null : "g" + _names.Count.ToString(Invariant);
        if (name is not null)
            _outlines.Append(Invariant, $"<path id=\"{name}\" d=\"{outline}\"/>");
        return _names[(font, glyph)] = name;
    }

    private static string Offset(string axis, int value) => value == 0 ? "" : string.Create(Invariant, $" {axis}=\"{value}\"");

    private static string Colour(Ink ink) => $"#{ink.Red:x2}{ink.Green:x2}{ink.Blue:x2}";

    private static string Number(double value, int decimals) => Math.Round(value, decimals).ToString("0.#####", Invariant);
}
