namespace ReviewerPortal.Letters.Layout;

/// <summary>Makes slices of set lines.</summary>
internal static class Slices
{
    /// <summary>
    /// One slice per line. The first two lines of a paragraph stay together, and so do the last two: no page begins or
    /// ends with a single line of a longer paragraph.
    /// </summary>
    public static List<Slice> OfLines(IReadOnlyList<Line> lines, double spaceBefore, Frame? frame = null) =>
    [
        .. lines.Select((line, i) => new Slice(line.Height, line.Operations)
        {
            SpaceBefore = i == 0 ? spaceBefore : 0,
            KeepWithNext = i + 1 < lines.Count && (i == 0 || i == lines.Count - 2),
            Frame = frame,
        }),
    ];

    /// <summary>Puts the slices into one box: the first gets the padding above, the last the one below.</summary>
    public static List<Slice> Boxed(IReadOnlyList<Slice> slices, Frame frame, double padding)
    {
        if (slices.Count == 0)
            return [];
        var boxed = slices.Select(s => (s with { Frame = frame, SpaceBefore = 0 }).MovedDown(s.SpaceBefore)).ToList();
        boxed[0] = boxed[0].MovedDown(padding) with { SpaceBefore = Typography.SpaceBeforeBox };
        boxed[^1] = boxed[^1] with { Height = boxed[^1].Height + padding, SpaceAfter = Typography.SpaceBeforeBox };
        return boxed;
    }

    /// <summary>All slices as one that is never divided, each at its place below the one before.</summary>
    public static Slice Merged(IReadOnlyList<Slice> slices)
    {
        var (y, operations) = (0.0, new List<PageOperation>());
        foreach (var slice in slices)
        {
            y += slice.SpaceBefore;
            operations.AddRange(slice.MovedDown(y).Operations);
            y += slice.Height;
        }
        return new Slice(y, operations);
    }
}
