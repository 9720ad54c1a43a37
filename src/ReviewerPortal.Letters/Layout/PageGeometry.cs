namespace ReviewerPortal.Letters.Layout;

/// <summary>
/// US Letter in points, measured from the top left corner. The address window is that of a #10 window envelope with the
/// sheet folded in three: 0.875 to 5.375 inches from the left, 2.0 to 3.25 inches from the top.
/// </summary>
internal static class PageGeometry
{
    private const double Inch = 72;

    public const double Width = 8.5 * Inch, Height = 11 * Inch;
    public const double Left = 1 * Inch, Right = Width - Inch, ColumnWidth = Right - Left;
    public const double HeadBaseline = 0.62 * Inch, FootBaseline = Height - 0.55 * Inch;
    public const double LetterheadTop = 0.72 * Inch;
    public const double FirstPageTop = 3.4 * Inch, NextPageTop = 0.95 * Inch, Bottom = Height - 0.88 * Inch;
    public const double WindowLeft = 0.875 * Inch, WindowRight = 5.375 * Inch, WindowTop = 2.0 * Inch, WindowBottom = 3.25 * Inch;
}
