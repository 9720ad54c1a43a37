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
        rows[0] = rows[0] with { SpaceBefore = 0 };
        return Slices.Boxed(rows, new Frame(Typography.BoxFill, Typography.Accent), Typography.BoxPadding);
    }

    private static Slice Row(IReadOnlyList<Fact> row, TextSetter setter, StructureNode list, string place)
    {
        var (x, cells) = (PageGeometry.Left + Typography.BoxPadding + 3, new List<Slice>());
        var share = (PageGeometry.ColumnWidth - 2 * Typography.BoxPadding + Gap) / row.Sum(f => f.Share);
        foreach (var fact in row)
        {
            cells.Add(Cell(fact, setter, list.Add("LI"), x, share * fact.Share - Gap, place));
            x += share * fact.Share;
        }
        return new Slice(cells.Max(c => c.Height), [.. cells.SelectMany(c => c.Operations)]) { SpaceBefore = 6 };
    }

    private static Slice Cell(Fact fact, TextSetter setter, StructureNode item, double x, double width, string place)
    {
        var label = setter.Set([fact.Label], Typography.FactLabel, x, width, item.Add("Lbl"), place);
        var value = setter.Set([fact.Value], Typography.FactValue, x, width, item.Add("LBody"), place);
        return Slices.Merged([.. Slices.OfLines(label, 0), .. Slices.OfLines(value, 0)]);
    }
}
