using ReviewerPortal.Letters.Documents;

namespace ReviewerPortal.Letters.Layout;

/// <summary>Lays out the boxed facts: the label above its value, tagged as a list of labelled items.</summary>
internal static class FactBoxFlow
{
    private const double Gap = 14;

    public static List<Slice> Flow(FactBox box, TextSetter setter, StructureNode parent, string place)
    {
        var list = parent.Add(new StructureNode("L") { Numbering = "None" });
        var rows = box.Rows.Select(row => Row(row, setter, list, place)).ToList();
        return Slices.Boxed(rows, new Frame(Typography.BoxFill, Typography.Accent), Typography.BoxPadding);
    }

    private static Slice Row(IReadOnlyList<Fact> row, TextSetter setter, StructureNode list, string place)
    {
        var width = (PageGeometry.ColumnWidth - 2 * Typography.BoxPadding - (row.Count - 1) * Gap) / row.Count;
        var cells = row.Select((fact, i) => Cell(fact, setter, list.Add("LI"), PageGeometry.Left + Typography.BoxPadding + 3 + i * (width + Gap), width, place)).ToList();
        return new Slice(cells.Max(c => c.Height), [.. cells.SelectMany(c => c.Operations)]) { SpaceBefore = 6 };
    }

    private static Slice Cell(Fact fact, TextSetter setter, StructureNode item, double x, double width, string place)
    {
        var label = setter.Set([fact.Label], Typography.FactLabel, x, width, item.Add("Lbl"), place);
        var value = setter.Set([fact.Value], Typography.FactValue, x, width, item.Add("LBody"), place);
        return Slices.Merged([.. Slices.OfLines(label, 0), .. Slices.OfLines(value, 0)]);
    }
}
