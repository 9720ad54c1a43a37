namespace ReviewerPortal.Domain.Policies.Parsing;

/// <summary>Takes a table row apart into its cells.</summary>
internal static class TableRow
{
    /// <summary>Where each cell's words stand in the source, null for an empty cell. The pipes are claimed as syntax.</summary>
    public static IReadOnlyList<SourceSpan?> Cells(SourceMap map, SourceLine row)
    {
        var cells = new List<SourceSpan?>();
        var start = 0;
        for (var index = 0; index < row.Text.Length; index++)
        {
            if (row.Text[index] == '|' && (index == 0 || row.Text[index - 1] != '\\'))
            {
                map.Claim(new SourceSpan(row.Span.Start + index, 1), SegmentKind.TableSyntax);
                AddCell(cells, row, start, index);
                start = index + 1;
            }
        }

        AddLastCell(cells, row, start);
        return cells;
    }

    private static void AddCell(List<SourceSpan?> cells, SourceLine row, int start, int end)
    {
        if (end > 0)
        {
            cells.Add(Trimmed(row, start, end));
        }
    }

    /// <summary>A row may miss its closing pipe.</summary>
    private static void AddLastCell(List<SourceSpan?> cells, SourceLine row, int start)
    {
        if (start < row.Text.Length)
        {
            cells.Add(Trimmed(row, start, row.Text.Length));
        }
    }

    private static SourceSpan? Trimmed(SourceLine row, int start, int end)
    {
        var cell = row.Text[start..end];
        var words = cell.Trim();
        return words.Length == 0
            ? null
            : new SourceSpan(row.Span.Start + start + cell.IndexOf(words, StringComparison.Ordinal), words.Length);
    }
}
