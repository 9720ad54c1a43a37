namespace ReviewerPortal.Domain.Policies.Parsing;

/// <summary>
/// A line with content, its outer white space cut off. The flags say what lay between it and the content line before:
/// that decides whether it continues a paragraph.
/// </summary>
internal sealed record SourceLine(SourceSpan Span, string Text, bool AfterBlank, bool AfterPageHeader)
{
    /// <summary>The length of the line's indentation.</summary>
    public required int Indent { get; init; }

    /// <summary>Every content line of the source, in order. Page headers are not yet known.</summary>
    public static IReadOnlyList<SourceLine> Split(string source)
    {
        var lines = new List<SourceLine>();
        var (start, blank) = (0, true);
        while (start < source.Length)
        {
            var end = source.IndexOf('\n', start) is >= 0 and var found ? found : source.Length;
            var line = Trimmed(source, start, end, blank);
            blank = line is null;
            if (line is not null)
            {
                lines.Add(line);
            }

            start = end + 1;
        }

        return lines;
    }

    private static SourceLine? Trimmed(string source, int start, int end, bool afterBlank)
    {
        var (first, last) = (start, end);
        while (first < last && IsSpace(source[first]))
        {
            first++;
        }

        while (last > first && IsSpace(source[last - 1]))
        {
            last--;
        }

        var span = SourceSpan.Between(first, last);
        return first == last ? null : new SourceLine(span, span.In(source), afterBlank, false) { Indent = first - start };
    }

    /// <summary>White space, a byte order mark included: it is kept in the source and says nothing.</summary>
    internal static bool IsSpace(char character) => char.IsWhiteSpace(character) || character is '\uFEFF' or '\u200B';
}
