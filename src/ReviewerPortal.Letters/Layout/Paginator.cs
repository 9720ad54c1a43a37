namespace ReviewerPortal.Letters.Layout;

/// <summary>Places slices on pages, one below the other, and never divides what belongs together while it fits on a page.</summary>
internal sealed class Paginator
{
    private readonly List<List<PageOperation>> _pages = [[]];
    private double _y;
    private double _spaceAfter;
    private bool _atTop = true;
    private Frame? _frame;
    private double _frameTop;
    private int _frameIndex;

    /// <summary>The operations of each page, in reading order. The first page's text begins at <paramref name="top"/>, in points from its upper edge.</summary>
    public static List<List<PageOperation>> Paginate(IReadOnlyList<Slice> slices, double top)
    {
        var paginator = new Paginator { _y = top };
        for (var i = 0; i < slices.Count;)
        {
            var group = GroupAt(slices, i);
            paginator.PlaceGroup(group);
            i += group.Count;
        }
        paginator.CloseFrame();
        return paginator._pages;
    }

    private static List<Slice> GroupAt(IReadOnlyList<Slice> slices, int start)
    {
        var end = start;
        while (slices[end].KeepWithNext && end + 1 < slices.Count)
            end++;
        return [.. slices.Skip(start).Take(end - start + 1)];
    }

    private void PlaceGroup(List<Slice> group)
    {
        var needed = SpaceAbove(group[0]) + group[0].Height + group.Skip(1).Sum(s => s.SpaceBefore + s.Height);
        var fitsOnAPage = needed <= PageGeometry.Bottom - PageGeometry.NextPageTop;
        if (!_atTop && (group[0].StartsNewPage || (fitsOnAPage && _y + needed > PageGeometry.Bottom)))
            BreakPage();
        foreach (var slice in group)
            Place(slice);
    }

    private void Place(Slice slice)
    {
        if (!_atTop && _y + SpaceAbove(slice) + slice.Height > PageGeometry.Bottom)
            BreakPage();
        if (_atTop && slice.RepeatedHeader is not null)
            Draw(slice.RepeatedHeader);
        // A box ends where its last slice ends, not after the space above the next one.
        if (!ReferenceEquals(slice.Frame, _frame))
            CloseFrame();
        _y += SpaceAbove(slice);
        OpenFrame(slice.Frame);
        Draw(slice);
    }

    private void Draw(Slice slice)
    {
        _pages[^1].AddRange(slice.MovedDown(_y).Operations);
        _y += slice.Height;
        (_atTop, _spaceAfter) = (false, slice.SpaceAfter);
    }

    private double SpaceAbove(Slice slice) => _atTop ? 0 : Math.Max(_spaceAfter, slice.SpaceBefore);

    private void BreakPage()
    {
        CloseFrame();
        _pages.Add([]);
        (_y, _atTop) = (PageGeometry.NextPageTop, true);
    }

    private void OpenFrame(Frame? frame)
    {
        if (!ReferenceEquals(frame, _frame))
            (_frame, _frameTop, _frameIndex) = (frame, _y, _pages[^1].Count);
    }

    // Painted when its end is known, but inserted before what stands on it.
    private void CloseFrame()
    {
        if (_frame is null)
            return;
        var height = _y - _frameTop;
        _pages[^1].Insert(_frameIndex, new RectangleOperation(PageGeometry.Left, _frameTop, Typography.BarWidth, height, _frame.Bar));
        if (_frame.Fill is { } fill)
            _pages[^1].Insert(_frameIndex, new RectangleOperation(PageGeometry.Left, _frameTop, PageGeometry.ColumnWidth, height, fill));
        _frame = null;
    }
}
