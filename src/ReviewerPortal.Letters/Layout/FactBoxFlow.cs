using ReviewerPortal.Letters.Documents;

namespace ReviewerPortal.Letters.Layout;

/// <summary>Lays out the boxed facts: two beside each other, the label above its value, tagged as a table with row headers.</summary>
internal static class FactBoxFlow
{
    private const double Gap = 14;

    public static List<Slice> Flow(FactBox box, TextSetter setter, StructureNode parent, string place)
    {
        var body = parent.Add("Table").Add("TBody");
        var rows = box.Facts.Chunk(2).Select(pair => Row(pair, setter, body.Add("TR"), place)).ToList();
        return Slices.Boxed(rows, new Frame(Typography.BoxFill, Typography.Accent), Typography.BoxPadding);
    }

    private static Slice Row(Fact[] pair, TextSetter setter, StructureNode row, string place)
    {
        var width = (PageGeometry.ColumnWidth - 2 * Typography.BoxPadding - Gap) / 2;
        var cells = pair.Select((fact, i) => Cell(fact, setter, row, PageGeometry.Left + Typography.BoxPadding + 3 + i * (width + Gap), width, place)).ToList();
        return new Slice(cells.Max(c => c.Height), [.. cells.SelectMany(c => c.Operations)]) { SpaceBefore = 6 };
    }

    private static Slice Cell(Fact fact, TextSetter setter, StructureNode row, double x, double width, string place)
    {
        var label = setter.Set([fact.Label], Typography.FactLabel, x, width, row.Add(new StructureNode("TH") { Scope = "Row" }), place);
        var value = setter.Set([fact.Value], Typography.FactValue, x, width, row.Add("TD"), place);
        return Slices.Merged([.. Slices.OfLines(label, 0), .. Slices.OfLines(value, 0)]);
    }
}
