using ReviewerPortal.Letters.Documents;
using ReviewerPortal.Letters.Fonts;

namespace ReviewerPortal.Letters.Layout;

/// <summary>A colour in sRGB.</summary>
internal readonly record struct Ink(byte Red, byte Green, byte Blue);

/// <summary>How a kind of text is set; sizes and distances in points.</summary>
internal sealed record TextStyle(double Size, double Leading, Ink Ink, FontStyle Font = FontStyle.Regular)
{
    /// <summary>True for what the envelope's window and the space above it hold: it is for the post and stays as it is in large print.</summary>
    public bool KeepsItsSize { get; init; }
}

/// <summary>
/// Every size, colour and distance of a letter, in points. No text is smaller than 12 points: 42 CFR 438.10(d)(6) and the
/// instructions of form CMS-10003 ask for it, and it costs other lines of business nothing.
/// </summary>
internal static class Typography
{
    public static readonly Ink Black = new(0x1B, 0x1F, 0x27);
    public static readonly Ink Quiet = new(0x4A, 0x52, 0x60);
    public static readonly Ink Accent = new(0x12, 0x3A, 0x73);
    public static readonly Ink Warning = new(0x9B, 0x1C, 0x1C);
    public static readonly Ink Hairline = new(0xC3, 0xCB, 0xD8);
    public static readonly Ink BoxFill = new(0xF3, 0xF6, 0xFA);
    public static readonly Ink WarningFill = new(0xFD, 0xF3, 0xF2);

    public static readonly TextStyle Body = new(12, 16.5, Black);
    public static readonly TextStyle LargePrint = new(18, 24, Black);
    public static readonly TextStyle Address = new(12, 14.5, Black) { KeepsItsSize = true };
    public static readonly TextStyle SenderName = new(17, 22, Accent, FontStyle.Bold) { KeepsItsSize = true };
    public static readonly TextStyle Sender = new(12, 15, Quiet) { KeepsItsSize = true };
    public static readonly TextStyle Furniture = new(12, 15, Quiet);
    public static readonly TextStyle DraftMark = new(12, 15, Warning, FontStyle.Bold);
    public static readonly TextStyle FactLabel = new(12, 14.5, Quiet);
    public static readonly TextStyle FactValue = new(12, 15.5, Black, FontStyle.Bold);
    public static readonly TextStyle TableHeader = new(12, 15, Accent, FontStyle.Bold);
    public static readonly TextStyle TableCell = new(12, 15.5, Black);
    public static readonly TextStyle Quotation = new(12, 16.5, Black, FontStyle.Italic);
    public static readonly TextStyle QuotationSource = new(12, 16, Quiet);
    public static readonly TextStyle Remark = new(12, 15.5, Quiet);
    public static readonly TextStyle WarningHead = new(12.5, 17, Warning, FontStyle.Bold);
    public static readonly TextStyle WarningText = new(12, 15.5, Black);

    public const double SpaceBeforeParagraph = 7, SpaceBeforeItem = 3, SpaceBeforeList = 6, SpaceBeforeTable = 4, SpaceBeforeBox = 12, BulletIndent = 16;
    public const double BoxPadding = 11, CellPaddingX = 6, CellPaddingY = 5, HairlineWidth = 0.6, BarWidth = 2.4;

    /// <summary>All styles, for the test of the smallest size.</summary>
    public static IEnumerable<TextStyle> All =>
    [
        Body, LargePrint, Address, SenderName, Sender, Furniture, DraftMark, FactLabel, FactValue, TableHeader, TableCell, Quotation,
        QuotationSource, Remark, WarningHead, WarningText, .. Enumerable.Range(1, 6).Select(HeadingOf),
    ];

    public static TextStyle HeadingOf(int level) => level switch
    {
        1 => new TextStyle(20, 25, Accent, FontStyle.Bold),
        2 => new TextStyle(15, 20, Accent, FontStyle.Bold),
        3 => new TextStyle(12.5, 17, Black, FontStyle.Bold),
        _ => new TextStyle(12, 16.5, Black, FontStyle.Bold | FontStyle.Italic),
    };

    /// <summary>A style as a variant sets it: large print has no text below 18 points, and headings stay larger than what follows them.</summary>
    public static TextStyle In(LetterVariant variant, TextStyle style)
    {
        const double smallest = 18, growth = 1.25;
        if (variant == LetterVariant.Standard || style.KeepsItsSize)
            return style;
        var size = Math.Max(smallest, style.Size * growth);
        return style with { Size = size, Leading = style.Leading * size / style.Size };
    }

    public static double SpaceBeforeHeading(int level) => level switch { 1 => 18, 2 => 17, _ => 12 };
}
