using ReviewerPortal.Domain.Policies.Parsing;

namespace ReviewerPortal.Domain.Policies;

/// <summary>
/// One piece of a policy's text, word for word. Where a page header or a line break split it in the source, it has several
/// spans; its text is the spans joined by one space each.
/// </summary>
public sealed record Passage
{
    private Passage(string text, IReadOnlyList<SourceSpan> spans, IReadOnlyList<CitationMark> citations) =>
        (Text, Spans, Citations) = (text, spans, citations);

    /// <summary>The words as published, citation marks included.</summary>
    public string Text { get; }

    /// <summary>Where the words stand in the source, in order.</summary>
    public IReadOnlyList<SourceSpan> Spans { get; }

    /// <summary>The superscript citations within <see cref="Text"/>, in order.</summary>
    public IReadOnlyList<CitationMark> Citations { get; }

    /// <summary>Where the passage starts in the source: a stable name for it within one policy version.</summary>
    public int Start => Spans[0].Start;

    /// <summary>Whether the stretch lies within one span of this passage.</summary>
    public bool Contains(SourceSpan stretch) => Spans.Any(span => span.Contains(stretch));

    /// <summary>The words without citation marks, for places that must not cite by number, such as a letter.</summary>
    public string TextWithoutCitations =>
        Citations.Reverse().Aggregate(Text, (text, mark) => text.Remove(mark.Start, mark.Length));

    internal static Passage From(string source, IReadOnlyList<SourceSpan> spans)
    {
        var text = string.Join(' ', spans.Select(span => span.In(source)));
        return new Passage(text, spans, CitationScanner.Scan(text, spans));
    }
}
