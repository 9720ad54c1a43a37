namespace ReviewerPortal.Domain.Policies;

/// <summary>What a stretch of the source is. Everything but <see cref="Text"/> and <see cref="Unplaced"/> is structure around the pieces.</summary>
public enum SegmentKind
{
    /// <summary>Part of exactly one <see cref="Passage"/> of the policy.</summary>
    Text,
    Heading,
    /// <summary>A header label such as <c>Reference Number:</c>.</summary>
    Label,
    /// <summary>A list or outline marker such as <c>- I.</c> or <c>12.</c></summary>
    Marker,
    /// <summary>Pipes and rules of a table.</summary>
    TableSyntax,
    /// <summary>The column heads of a table.</summary>
    TableHeading,
    Whitespace,
    /// <summary>A running page header that the conversion left in the text.</summary>
    PageHeader,
    /// <summary>A line of a table of contents.</summary>
    TableOfContents,
    /// <summary>Text that the parser could not place: kept, reported, never dropped.</summary>
    Unplaced,
}

/// <summary>One stretch of the source with its kind. The segments of a policy follow each other without gap or overlap.</summary>
public readonly record struct Segment(SourceSpan Span, SegmentKind Kind);
