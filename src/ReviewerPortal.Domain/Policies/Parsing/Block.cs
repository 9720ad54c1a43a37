namespace ReviewerPortal.Domain.Policies.Parsing;

/// <summary>Lines that belong together: a paragraph, a list item, or one row of a table.</summary>
internal sealed class Block(SourceLine first, int markerLength)
{
    private readonly List<SourceLine> _lines = [first];

    public SourceLine First => _lines[0];

    public bool IsTableRow => First.Text.StartsWith('|');

    public bool HasMarker => markerLength > 0;

    /// <summary>The list marker with the space after it; empty for a paragraph.</summary>
    public SourceSpan Marker => new(First.Span.Start, markerLength);

    public string MarkerText => First.Text[..markerLength].Trim();

    /// <summary>The lines' text without the marker.</summary>
    public IReadOnlyList<SourceSpan> Body =>
        [SourceSpan.Between(First.Span.Start + markerLength, First.Span.End), .. _lines.Skip(1).Select(line => line.Span)];

    /// <summary>The lines' text with the marker, for sections where a marker is part of the words.</summary>
    public IReadOnlyList<SourceSpan> Whole => [.. _lines.Select(line => line.Span)];

    public string LastLine => _lines[^1].Text;

    /// <summary>
    /// Whether this looks like a heading that carries no mark of one: a single short line, apart from what came before,
    /// beginning like a title and ending like none of a sentence.
    /// </summary>
    public bool LooksLikeHeading => _lines is [{ AfterBlank: true, Text: { Length: <= 120 } text }]
        && !HasMarker && !IsTableRow
        && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || text[0] is '#' or '*')
        && (char.IsLetterOrDigit(text[^1]) || text[^1] is ')' or '*')
        && text.Count(character => character == ' ') < 15;

    public void Add(SourceLine line) => _lines.Add(line);
}
