namespace ReviewerPortal.Letters.Layout;

/// <summary>
/// A horizontal strip of the letter that is never divided by a page break: a line of text, or a row of a table. Its
/// operations count y from its own top.
/// </summary>
internal sealed record Slice(double Height, IReadOnlyList<PageOperation> Operations)
{
    /// <summary>Empty space above it, left out at the top of a page.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>Empty space below it; between two slices the larger of the two spaces counts.</summary>
    public double SpaceAfter { get; init; }

    public bool KeepWithNext { get; init; }

    public bool StartsNewPage { get; init; }

    /// <summary>What is painted behind it; neighbours with the same frame share one rectangle.</summary>
    public Frame? Frame { get; init; }

    /// <summary>The table header that is drawn again, as an artifact, when this slice begins a page.</summary>
    public Slice? RepeatedHeader { get; init; }

    public Slice MovedDown(double distance) =>
        this with { Height = Height + distance, Operations = [.. Operations.Select(o => o.MovedDown(distance))] };
}

/// <summary>A tinted box with a bar at its left edge, around one or more slices. Compared by identity: one frame is one box.</summary>
internal sealed class Frame(Ink? fill, Ink bar)
{
    public Ink? Fill { get; } = fill;

    public Ink Bar { get; } = bar;
}
