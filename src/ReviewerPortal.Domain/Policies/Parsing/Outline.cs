namespace ReviewerPortal.Domain.Policies.Parsing;

/// <summary>An outline item while it is read.</summary>
internal sealed class OutlineNode(string label, Passage text)
{
    public string Label => label;

    public Passage Text => text;

    public List<Passage> Notes { get; } = [];

    public List<OutlineNode> Children { get; } = [];
}

/// <summary>
/// Builds the tree of an outline from its markers alone, because conversions lose indentation: an item continues the
/// innermost level that expects its number, or else opens a level beneath.
/// </summary>
internal sealed class Outline
{
    private readonly List<Level> _open = [];

    public List<OutlineNode> Roots { get; } = [];

    /// <summary>The item read last; null before the first.</summary>
    public OutlineNode? Last { get; private set; }

    public void Add(OutlineMarker marker, int indent, Passage text)
    {
        var depth = Place(marker, indent);
        var siblings = depth == 0 ? Roots : _open[depth - 1].Node!.Children;
        var label = marker.Label == "•" ? $"•{siblings.Count + 1}" : marker.Label;
        Last = _open[depth].Node = new OutlineNode(label, text);
        siblings.Add(Last);
    }

    private int Place(OutlineMarker marker, int indent) =>
        marker.Readings[0].Style == OutlineStyle.Bullet
            ? Continue(level => level.Style == OutlineStyle.Bullet && level.Indent == indent, marker.Readings[0]) ?? Push(marker.Readings[0], indent)
            : PlaceNumbered(marker.Readings, indent);

    private int PlaceNumbered(IReadOnlyList<OutlineReading> readings, int indent)
    {
        foreach (var level in Enumerable.Reverse(_open).ToList())
        {
            if (readings.FirstOrDefault(reading => level.Expects(reading)) is { Ordinal: > 0 } next)
            {
                return Continue(open => open == level, next)!.Value;
            }
        }

        var first = readings.FirstOrDefault(reading => reading.Ordinal == 1 && _open.All(level => level.Style != reading.Style));
        return first.Ordinal == 1 ? Push(first, indent) : PlaceOutOfSequence(readings, indent);
    }

    /// <summary>A number was lost or repeated in the source: the item joins the level that numbers like it.</summary>
    private int PlaceOutOfSequence(IReadOnlyList<OutlineReading> readings, int indent)
    {
        foreach (var reading in readings)
        {
            if (Continue(level => level.Style == reading.Style, reading) is { } depth)
            {
                return depth;
            }
        }

        return Push(readings[0], indent);
    }

    private int? Continue(Predicate<Level> isLevel, OutlineReading reading)
    {
        var depth = _open.FindLastIndex(isLevel);
        if (depth < 0)
        {
            return null;
        }

        _open.RemoveRange(depth + 1, _open.Count - depth - 1);
        _open[depth].Ordinal = reading.Ordinal;
        return depth;
    }

    private int Push(OutlineReading reading, int indent)
    {
        _open.Add(new Level(reading.Style, indent) { Ordinal = reading.Ordinal });
        return _open.Count - 1;
    }

    private sealed class Level(OutlineStyle style, int indent)
    {
        public OutlineStyle Style => style;

        public int Indent => indent;

        public int Ordinal { get; set; }

        public OutlineNode? Node { get; set; }

        public bool Expects(OutlineReading reading) => reading.Style == style && reading.Ordinal == Ordinal + 1;
    }
}
