namespace ReviewerPortal.Domain.Policies.Parsing;

/// <summary>
/// Remembers what each stretch of the source was taken for, and says at the end what was not taken at all. That is how
/// the parser proves that it lost nothing.
/// </summary>
internal sealed class SourceMap(string source)
{
    private readonly List<Segment> _claims = [];
    private readonly List<Passage> _passages = [];

    public string Source => source;

    /// <summary>Takes text as a piece of the policy.</summary>
    public Passage Take(IReadOnlyList<SourceSpan> spans)
    {
        var passage = Claim(spans, SegmentKind.Text);
        _passages.Add(passage);
        return passage;
    }

    public Passage Take(SourceSpan span) => Take([span]);

    /// <summary>Takes text that is structure, such as a heading, and gives its words.</summary>
    public Passage Claim(IReadOnlyList<SourceSpan> spans, SegmentKind kind)
    {
        _claims.AddRange(spans.Select(span => new Segment(span, kind)));
        return Passage.From(source, spans);
    }

    /// <summary>Takes a line as a heading and gives its words without the marks of Markdown.</summary>
    public Passage Heading(SourceLine line)
    {
        Claim(line.Span, SegmentKind.Heading);
        return Passage.From(source, [Words(line)]);
    }

    /// <summary>Where a heading's words stand, without the marks of Markdown around them.</summary>
    public static SourceSpan Words(SourceLine line)
    {
        var words = line.Text.Trim('#', '*', ' ');
        return words.Length == 0 ? line.Span : new SourceSpan(line.Span.Start + line.Text.IndexOf(words, StringComparison.Ordinal), words.Length);
    }

    public void Claim(SourceSpan span, SegmentKind kind) => _claims.Add(new Segment(span, kind));

    /// <summary>The text passages taken, in source order.</summary>
    public IReadOnlyList<Passage> Passages() => [.. _passages.OrderBy(passage => passage.Start)];

    /// <summary>Every stretch of the source in order. What nobody took is white space or unplaced.</summary>
    public IReadOnlyList<Segment> Layout()
    {
        var layout = new List<Segment>();
        var position = 0;
        foreach (var claim in _claims.Where(claim => claim.Span.Length > 0).OrderBy(claim => claim.Span.Start))
        {
            if (claim.Span.Start < position)
            {
                throw new InvalidOperationException($"Two pieces of the policy claim the character at {claim.Span.Start}.");
            }

            AddGap(layout, position, claim.Span.Start);
            layout.Add(claim);
            position = claim.Span.End;
        }

        AddGap(layout, position, source.Length);
        return layout;
    }

    private void AddGap(List<Segment> layout, int start, int end)
    {
        var (first, last) = (start, end);
        while (first < end && SourceLine.IsSpace(source[first]))
        {
            first++;
        }

        while (last > first && SourceLine.IsSpace(source[last - 1]))
        {
            last--;
        }

        Add(layout, start, first, SegmentKind.Whitespace);
        Add(layout, first, last, SegmentKind.Unplaced);
        Add(layout, last, end, SegmentKind.Whitespace);
    }

    private static void Add(List<Segment> layout, int start, int end, SegmentKind kind)
    {
        if (start < end)
        {
            layout.Add(new Segment(SourceSpan.Between(start, end), kind));
        }
    }
}
