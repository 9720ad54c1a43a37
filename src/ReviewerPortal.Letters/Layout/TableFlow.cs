using ReviewerPortal.Letters.Documents;

namespace ReviewerPortal.Letters.Layout;

/// <summary>Lays out a table: a header row that is repeated on every page, hairlines, rows that stay whole where they can.</summary>
internal sealed class TableFlow(TextSetter setter)
{
    /// <summary>A row of more lines than this may be divided between pages; otherwise it could leave a page half empty.</summary>
    private const int LinesKeptTogether = 14;

    public List<Slice> Flow(DataTable table, StructureNode parent, string place)
    {
        var node = parent.Add("Table");
        var edges = EdgesOf(table, place);
        var header = HeaderOf(table, node.Add("THead").Add("TR"), edges, place);
        // Set a second time without an owner: the repeated header is an artifact, the structure has one THead.
        var repeated = HeaderOf(table, null, edges, place);
        var body = node.Add("TBody");
        List<Slice> slices = [header with { SpaceBefore = Typography.SpaceBeforeTable, KeepWithNext = true }];
        slices.AddRange(table.Rows.SelectMany(row => RowOf(row, body.Add("TR"), edges, repeated, place)));
        slices[^1] = slices[^1] with { SpaceAfter = Typography.SpaceBeforeBox };
        return slices;
    }

    private double[] EdgesOf(DataTable table, string place)
    {
        var widths = WidthsOf([.. table.Columns.Select(c => c.Share)], [.. table.Columns.Select((_, i) => NarrowestOf(table, i, place))]);
        var sum = PageGeometry.Left;
        return [PageGeometry.Left, .. widths.Select(w => sum += w)];
    }

    // A column is never narrower than its longest word, as long as the page holds the longest words of all; the others give way by their shares.
    private static double[] WidthsOf(double[] shares, double[] narrowest)
    {
        var tight = new bool[shares.Length];
        while (true)
        {
            var left = PageGeometry.ColumnWidth - narrowest.Where((_, i) => tight[i]).Sum();
            var total = shares.Where((_, i) => !tight[i]).Sum();
            var next = Enumerable.Range(0, shares.Length).FirstOrDefault(i => !tight[i] && shares[i] / total * left < narrowest[i], -1);
            if (next < 0 && total > 0)
                return [.. shares.Select((s, i) => tight[i] ? narrowest[i] : s / total * left)];
            if (next < 0 || narrowest.Sum() > PageGeometry.ColumnWidth)
                return [.. shares.Select(s => s / shares.Sum() * PageGeometry.ColumnWidth)];
            tight[next] = true;
        }
    }

    private double NarrowestOf(DataTable table, int column, string place)
    {
        var words = table.Rows.Where(r => column < r.Count).Select(r => setter.WidestWord(r[column], Typography.TableCell, place))
            .Append(setter.WidestWord([table.Columns[column].Header], Typography.TableHeader, place));
        return words.Max() + 2 * Typography.CellPaddingX + 0.01;
    }

    private Slice HeaderOf(DataTable table, StructureNode? row, double[] edges, string place)
    {
        var cells = table.Columns.Select((column, i) =>
            SetCell([column.Header], Typography.TableHeader, row?.Add(new StructureNode("TH") { Scope = "Column" }), edges, i, place)).ToList();
        return Ruled(Beside(cells, 0, int.MaxValue), Typography.Accent, 1);
    }

    private List<Slice> RowOf(IReadOnlyList<IReadOnlyList<Run>> row, StructureNode node, double[] edges, Slice repeated, string place)
    {
        var cells = row.Select((runs, i) => SetCell(runs, Typography.TableCell, node.Add("TD"), edges, i, place)).ToList();
        var lines = Math.Max(cells.Max(c => c.Count), 1);
        var step = lines <= LinesKeptTogether ? lines : 1;
        var slices = Enumerable.Range(0, (lines + step - 1) / step).Select(n => Beside(cells, n * step, step)).ToList();
        slices[0] = slices[0].MovedDown(slices.Count > 1 ? Typography.CellPaddingY : 0);
        slices[^1] = Ruled(slices[^1], Typography.Hairline, Typography.HairlineWidth);
        return [.. slices.Select((s, i) => s with { RepeatedHeader = repeated, KeepWithNext = slices.Count > 1 && (i == 0 || i == slices.Count - 2) })];
    }

    private IReadOnlyList<Line> SetCell(IReadOnlyList<Run> runs, TextStyle style, StructureNode? owner, double[] edges, int column, string place)
    {
        // The first column begins flush with the text, the last ends flush with it.
        var left = edges[column] + (column == 0 ? 0 : Typography.CellPaddingX);
        return setter.Set(runs, style, left, edges[column + 1] - left - Typography.CellPaddingX, owner, place);
    }

    private static Slice Beside(IReadOnlyList<IReadOnlyList<Line>> cells, int from, int count)
    {
        var parts = cells.Select(cell => Slices.Merged(Slices.OfLines([.. cell.Skip(from).Take(count)], 0))).ToList();
        return new Slice(parts.Max(p => p.Height), [.. parts.SelectMany(p => p.Operations)]);
    }

    private static Slice Ruled(Slice slice, Ink ink, double thickness)
    {
        var padded = slice.MovedDown(Typography.CellPaddingY);
        var height = padded.Height + Typography.CellPaddingY;
        var rule = new RectangleOperation(PageGeometry.Left, height - thickness, PageGeometry.ColumnWidth, thickness, ink);
        return padded with { Height = height, Operations = [.. padded.Operations, rule] };
    }
}
