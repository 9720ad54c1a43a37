using System.Text;
using ReviewerPortal.Letters.Fonts;
using ReviewerPortal.Letters.Images;
using ReviewerPortal.Letters.Layout;
using ReviewerPortal.Letters.Text;

namespace ReviewerPortal.Letters.Pdf;

/// <summary>Writes the content stream of one page: everything drawn is either marked as a piece of the structure or as an artifact.</summary>
internal sealed class PageContent(int page, StructureTree tree, Func<FontFile, FontUse> fontUse, Func<RasterImage, string> imageName)
{
    private readonly StringBuilder _stream = new();
    private readonly List<int> _elements = [];
    private MarkedContent? _open;

    /// <summary>The element of each mark, in the order of their numbers.</summary>
    public IReadOnlyList<int> Elements => _elements;

    public byte[] Write(IEnumerable<PageOperation> operations)
    {
        foreach (var operation in operations)
        {
            if (operation is TextOperation text)
                WriteText(text);
            else if (operation is RectangleOperation rectangle)
                WriteRectangle(rectangle);
            else if (operation is ImageOperation image)
                WriteImage(image);
        }
        Close();
        return Encoding.ASCII.GetBytes(_stream.ToString());
    }

    private void WriteRectangle(RectangleOperation r)
    {
        Close();
        var y = PageGeometry.Height - r.Y - r.Height;
        _stream.Append("/Artifact << /Type /Layout >> BDC\n").Append(ColourOf(r.Ink))
            .Append(Numbers(r.X, y, r.Width, r.Height)).Append(" re f\nEMC\n");
    }

    private void WriteImage(ImageOperation image)
    {
        Open(image.Content);
        _stream.Append("q ").Append(Numbers(image.Width, 0, 0, image.Height, image.X, PageGeometry.Height - image.Y - image.Height))
            .Append(" cm /").Append(imageName(image.Raster)).Append(" Do Q\n");
    }

    private void WriteText(TextOperation text)
    {
        if (text.Content is null)
        {
            Close();
            _stream.Append("/Artifact << /Type /Pagination >> BDC\n");
            Show(text, text.X, text.Clusters);
            _stream.Append("EMC\n");
            return;
        }
        var x = text.X;
        foreach (var piece in Pieces(text.Clusters))
        {
            if (piece[0].Glyphs.Count > 1)
                OpenSpan(text.Content, piece[0].Text);
            else
                Open(text.Content);
            Show(text, x, piece);
            if (piece[0].Glyphs.Count > 1)
                _stream.Append("EMC\n");
            x += piece.Sum(c => c.WidthAt(text.Size));
        }
    }

    // Neighbouring operations of the same content share one mark.
    private void Open(MarkedContent content)
    {
        if (ReferenceEquals(_open, content))
            return;
        Close();
        _open = content;
        var number = _elements.Count;
        _elements.Add(tree.Mark(content, page, number));
        _stream.Append('/').Append(content.Owner.Type).Append(" << /MCID ").Append(number).Append(" >> BDC\n");
    }

    private void OpenSpan(MarkedContent content, string text)
    {
        Close();
        var number = _elements.Count;
        _elements.Add(tree.MarkSpan(content, page, number, text));
        _stream.Append("/Span << /MCID ").Append(number).Append(" /ActualText ").Append(PdfText.String(text)).Append(" >> BDC\n");
    }

    private void Close()
    {
        if (_open is not null)
            _stream.Append("EMC\n");
        _open = null;
    }

    private void Show(TextOperation text, double x, IReadOnlyList<Cluster> clusters)
    {
        var use = fontUse(text.Font);
        _stream.Append("BT\n").Append(ColourOf(text.Ink)).Append('/').Append(use.ResourceName).Append(' ').Append(PdfText.Number(text.Size)).Append(" Tf\n")
            .Append("1 0 0 1 ").Append(Numbers(x, PageGeometry.Height - text.Y)).Append(" Tm\n");
        new GlyphRunWriter(_stream, text.Font, text.Size, use).Write(clusters);
        _stream.Append("ET\n");
    }

    private static IEnumerable<IReadOnlyList<Cluster>> Pieces(IReadOnlyList<Cluster> clusters)
    {
        for (var i = 0; i < clusters.Count;)
        {
            var single = clusters.Skip(i).TakeWhile(c => c.Glyphs.Count == 1).ToList();
            yield return single.Count > 0 ? single : [clusters[i]];
            i += Math.Max(single.Count, 1);
        }
    }

    private static string ColourOf(Ink ink) => Numbers(ink.Red / 255.0, ink.Green / 255.0, ink.Blue / 255.0) + " rg\n";

    private static string Numbers(params IEnumerable<double> values) => string.Join(' ', values.Select(PdfText.Number));
}
