using ReviewerPortal.Letters.Layout;
using ReviewerPortal.Letters.Svg;

namespace ReviewerPortal.Letters;

/// <summary>One page of a rendered letter.</summary>
public sealed class LetterPage
{
    private readonly IReadOnlyList<PageOperation> _operations;
    private readonly string _title;

    internal LetterPage(int number, string title, IReadOnlyList<PageOperation> operations) =>
        (Number, _title, _operations) = (number, title, operations);

    /// <summary>The page's number, counted from 1.</summary>
    public int Number { get; }

    /// <summary>The page as a self-contained SVG image of 612 by 792 units; it works as the source of an image element.</summary>
    public string ToSvg() => SvgPageWriter.Write(_operations, _title);
}
