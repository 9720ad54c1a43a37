using ReviewerPortal.Letters.Documents;
using ReviewerPortal.Letters.Fonts;
using ReviewerPortal.Letters.Images;
using ReviewerPortal.Letters.Text;

namespace ReviewerPortal.Letters.Layout;

/// <summary>
/// One thing drawn on a page; coordinates in points from the top left corner of the page. PDF and SVG are both written
/// from these, so that what is seen on screen is what is signed.
/// </summary>
internal abstract record PageOperation
{
    public abstract PageOperation MovedDown(double distance);
}

/// <summary>Text on a base line at <paramref name="Y"/>: content of the structure, or an artifact when <paramref name="Content"/> is null.</summary>
internal sealed record TextOperation(
    double X, double Y, double Size, Ink Ink, FontFile Font, IReadOnlyList<Cluster> Clusters, MarkedContent? Content) : PageOperation
{
    public double Width => Clusters.Sum(c => c.WidthAt(Size));

    public override PageOperation MovedDown(double distance) => this with { Y = Y + distance };
}

/// <summary>A filled rectangle; always decoration.</summary>
internal sealed record RectangleOperation(double X, double Y, double Width, double Height, Ink Ink) : PageOperation
{
    public override PageOperation MovedDown(double distance) => this with { Y = Y + distance };
}

/// <summary>A picture of the structure, drawn into its area.</summary>
internal sealed record ImageOperation(
    double X, double Y, double Width, double Height, LetterImage Image, RasterImage Raster, MarkedContent Content) : PageOperation
{
    public override PageOperation MovedDown(double distance) => this with { Y = Y + distance };
}

/// <summary>An area that leads to <paramref name="Address"/> when it is chosen; draws nothing.</summary>
internal sealed record LinkOperation(
    double X, double Y, double Width, double Height, string Address, string Description, StructureNode Node) : PageOperation
{
    public override PageOperation MovedDown(double distance) => this with { Y = Y + distance };
}

/// <summary>A place that the outline beside the page leads to; draws nothing.</summary>
internal sealed record BookmarkOperation(double Y, int Level, string Title) : PageOperation
{
    public override PageOperation MovedDown(double distance) => this with { Y = Y + distance };
}
