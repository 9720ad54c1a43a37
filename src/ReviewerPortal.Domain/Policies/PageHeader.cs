namespace ReviewerPortal.Domain.Policies;

/// <summary>How a running page header was left in the text.</summary>
public enum PageHeaderShape
{
    /// <summary>Two lines with blank lines between.</summary>
    SeparatedLines,
    /// <summary>Two lines directly after each other.</summary>
    AdjacentLines,
    /// <summary>Both on one line.</summary>
    OneLine,
}

/// <summary>A running page header ("CLINICAL POLICY" and the title) set aside, still addressable in the source.</summary>
public sealed record PageHeader(PageHeaderShape Shape, SourceSpan Span);
