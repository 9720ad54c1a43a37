using System.Text.RegularExpressions;

namespace ReviewerPortal.Domain.Policies.Parsing;

/// <summary>
/// Reads the tables of codes and the revision log wherever they stand; many policies print the log without a heading,
/// directly after the codes.
/// </summary>
internal sealed partial class TableReader(SourceMap map)
{
    private readonly List<CodeTable> _codeTables = [];
    private readonly List<RevisionLogEntry> _logEntries = [];
    private IReadOnlyList<Passage> _logHeads = [];

    public IReadOnlyList<CodeTable> CodeTables => _codeTables;

    public RevisionLog RevisionLog => new(_logHeads, _logEntries);

    /// <summary>Reads the tables among the blocks and gives back the blocks that belong to none.</summary>
    public IReadOnlyList<Block> Read(IReadOnlyList<Block> blocks)
    {
        var rest = new List<Block>();
        for (var index = 0; index < blocks.Count; index++)
        {
            if (!IsHead(blocks, index) || HeadOf(blocks[index]) is not { } kind)
            {
                rest.Add(blocks[index]);
                continue;
            }

            var rows = Rows(blocks, index + 2).ToList();
            map.Claim(blocks[index + 1].First.Span, SegmentKind.TableSyntax);
            ReadTable(kind, blocks[index], rows, rest);
            index += 1 + rows.Count;
        }

        return rest;
    }

    private void ReadTable(TableKind kind, Block head, List<Block> rows, List<Block> before)
    {
        if (kind == TableKind.RevisionLog)
        {
            var heads = Heads(head);
            _logHeads = _logHeads.Count == 0 ? heads : _logHeads;
            _logEntries.AddRange(rows.Select(LogEntry).OfType<RevisionLogEntry>());
            return;
        }

        var caption = Caption(before);
        var columns = Heads(head);
        var system = CodeSystems.Of($"{caption?.Text} {columns[0].Text}");
        _codeTables.Add(new CodeTable(system, caption, columns, [.. rows.SelectMany(row => Codes(row, system))]));
    }

    private Passage? Caption(List<Block> before)
    {
        if (before is not [.., { LooksLikeHeading: true } caption])
        {
            return null;
        }

        before.RemoveAt(before.Count - 1);
        return map.Heading(caption.First);
    }

    private IReadOnlyList<Passage> Heads(Block head) =>
        [.. TableRow.Cells(map, head.First).OfType<SourceSpan>().Select(cell => map.Claim([cell], SegmentKind.TableHeading))];

    /// <summary>A row holds a code and its description, or several such pairs side by side.</summary>
    private IEnumerable<PolicyCode> Codes(Block row, CodeSystem system)
    {
        foreach (var pair in TableRow.Cells(map, row.First).Chunk(2))
        {
            if (pair is [{ } code, { } description])
            {
                var text = map.Take(code);
                yield return new PolicyCode(CodeSystems.Of(system, text.Text), text, map.Take(description));
            }
        }
    }

    private RevisionLogEntry? LogEntry(Block row) =>
        TableRow.Cells(map, row.First) is [{ } change, ..] cells
            ? new RevisionLogEntry(map.Take(change), Date(cells.ElementAtOrDefault(1)), Date(cells.ElementAtOrDefault(2)))
            : null;

    private PrintedDate Date(SourceSpan? cell)
    {
        var text = cell is { } span ? map.Take(span) : null;
        return new PrintedDate(text, text is null ? null : PrintedMonth.Read(text.Text));
    }

    private static IEnumerable<Block> Rows(IReadOnlyList<Block> blocks, int start)
    {
        for (var index = start; index < blocks.Count && blocks[index].IsTableRow && !IsHead(blocks, index); index++)
        {
            yield return blocks[index];
        }
    }

    private static bool IsHead(IReadOnlyList<Block> blocks, int index) =>
        blocks[index].IsTableRow && index + 1 < blocks.Count && Rule().IsMatch(blocks[index + 1].First.Text);

    private static TableKind? HeadOf(Block head)
    {
        var text = head.First.Text;
        return text.Contains("Approval", StringComparison.OrdinalIgnoreCase) ? TableKind.RevisionLog
            : FirstHeadNamesCode().IsMatch(text) ? TableKind.Codes
            : null;
    }

    private enum TableKind { Codes, RevisionLog }

    // "|-----|--|"
    [GeneratedRegex(@"^\|(?:\s*:?-+:?\s*\|)+$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\|[^|]*\bCodes?\b[^|]*\|", RegexOptions.IgnoreCase)]
    private static partial Regex FirstHeadNamesCode();
}
