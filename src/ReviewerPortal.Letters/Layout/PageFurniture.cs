using ReviewerPortal.Letters.Documents;
using ReviewerPortal.Letters.Images;

namespace ReviewerPortal.Letters.Layout;

/// <summary>What stands outside the flow: letterhead and address on the first page, head and foot lines once the page count is known.</summary>
internal sealed class PageFurniture(TextSetter setter)
{
    private const int LinesInWindow = 6;
    private const double LogoHeight = 34, LogoWidth = 150;

    /// <summary>The sender and the address in the window, both part of the structure and read first.</summary>
    public IEnumerable<PageOperation> FirstPage(LetterDocument document, StructureNode parent) =>
        [.. Sender(document.Letterhead, parent.Add("Sect")), .. document.Recipient.Count == 0 ? [] : Window(document.Recipient, parent.Add("P"))];

    /// <summary>Where the text of the first page begins: below the window, or in its place.</summary>
    public static double TopOfText(LetterDocument document) => document.Recipient.Count == 0 ? PageGeometry.WindowTop : PageGeometry.FirstPageTop;

    private IEnumerable<PageOperation> Sender(Letterhead sender, StructureNode parent)
    {
        const double half = PageGeometry.ColumnWidth / 2;
        var name = Slices.OfLines(setter.Set([sender.Name], Typography.SenderName, PageGeometry.Left, half + 60, parent.Add("P"), "the letterhead"), 0);
        var address = Column(sender.AddressLines, PageGeometry.Left, half - 10, parent);
        var contact = Column(sender.ContactLines, PageGeometry.Left + half + 10, half - 10, parent);
        List<PageOperation> logo = sender.Logo is { } image ? [Logo(image, parent)] : [];
        var top = PageGeometry.LetterheadTop + Math.Max(name.Sum(s => s.Height), logo.Count > 0 ? LogoHeight + 4 : 0);
        var lowest = top + Math.Max(address.Height, contact.Height);
        if (lowest > PageGeometry.WindowTop)
            throw new LetterLayoutException("The letterhead reaches into the address window. Shorten the plan's address or contact lines.");
        return [.. logo, .. Slices.Merged(name).MovedDown(PageGeometry.LetterheadTop).Operations, .. address.MovedDown(top).Operations, .. contact.MovedDown(top).Operations];
    }

    // At the upper right corner, as large as it fits beside the sender's name.
    private static ImageOperation Logo(LetterImage image, StructureNode parent)
    {
        var raster = RasterImage.Read(image);
        var scale = Math.Min(LogoWidth / raster.Width, LogoHeight / raster.Height);
        var (width, height, x, y) = (raster.Width * scale, raster.Height * scale, PageGeometry.Right - raster.Width * scale, PageGeometry.LetterheadTop);
        var bottom = PageGeometry.Height - y - height;
        var figure = parent.Add(new StructureNode("Figure") { AlternativeText = image.AlternativeText, Bounds = [x, bottom, x + width, bottom + height] });
        return new ImageOperation(x, y, width, height, image, raster, figure.AddContent());
    }

    private Slice Column(IReadOnlyList<string> lines, double x, double width, StructureNode parent)
    {
        var set = setter.Set([string.Join('\n', lines)], Typography.Sender, x, width, parent.Add("P"), "the letterhead");
        return Slices.Merged(Slices.OfLines(set, 0));
    }

    // Margins inside the window leave room for the sheet to move in its envelope.
    private IEnumerable<PageOperation> Window(IReadOnlyList<string> recipient, StructureNode parent)
    {
        const double width = PageGeometry.WindowRight - PageGeometry.Left - 9;
        var lines = setter.Set([string.Join('\n', recipient)], Typography.Address, PageGeometry.Left, width, parent, "the address");
        if (lines.Count > LinesInWindow)
            throw new LetterLayoutException($"The address needs {lines.Count} lines; the envelope's window holds {LinesInWindow}.");
        const double top = PageGeometry.WindowTop + 1.5;
        return Slices.Merged(Slices.OfLines(lines, 0)).MovedDown(top).Operations;
    }

    /// <summary>Head and foot of a page; artifacts, because they belong to the paper and not to the letter.</summary>
    public IEnumerable<PageOperation> HeadAndFoot(LetterDocument document, int page, int pages)
    {
        if (document.DraftMark is not null)
            yield return AtRight(document.DraftMark, Typography.DraftMark, PageGeometry.HeadBaseline);
        if (page > 1)
            yield return AtLeft(document.RunningHead, Typography.Furniture, PageGeometry.HeadBaseline);
        yield return AtRight($"Page {page} of {pages}", Typography.Furniture, PageGeometry.FootBaseline);
        yield return AtLeft(document.Letterhead.Name, Typography.Furniture, PageGeometry.FootBaseline);
    }

    private TextOperation AtLeft(string text, TextStyle style, double baseline) =>
        Single(text, style) with { X = PageGeometry.Left, Y = baseline };

    private TextOperation AtRight(string text, TextStyle style, double baseline)
    {
        var set = Single(text, style);
        return set with { X = PageGeometry.Right - set.Width, Y = baseline };
    }

    private TextOperation Single(string text, TextStyle style) =>
        (TextOperation)setter.Set([text], style, 0, double.PositiveInfinity, null, "a head or foot line")[0].Operations[0];
}
