using ReviewerPortal.Letters.Documents;
using ReviewerPortal.Letters.Text;

namespace ReviewerPortal.Letters.Layout;

/// <summary>Turns the blocks of a letter into slices and, in the same order, into its structure tree.</summary>
internal sealed class BlockFlow(TextSetter setter)
{
    private const double Left = PageGeometry.Left, Column = PageGeometry.ColumnWidth;
    private readonly TableFlow _tables = new(setter);
    private string _heading = "the letter's beginning";
    private int _blocksBelowHeading;

    public List<Slice> Flow(IReadOnlyList<LetterBlock> blocks, StructureNode parent)
    {
        var flow = new List<Slice>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var slices = Flow(blocks[i], parent);
            // The sentence that leads into a list never stands alone at the foot of a page.
            if (slices.Count > 0 && blocks[i] is Paragraph && i + 1 < blocks.Count && blocks[i + 1] is BulletList)
                slices[^1] = slices[^1] with { KeepWithNext = true };
            flow.AddRange(slices);
        }
        return flow;
    }

    private List<Slice> Flow(LetterBlock block, StructureNode parent)
    {
        _blocksBelowHeading++;
        return block switch
        {
            Heading heading => FlowHeading(heading, parent),
            Paragraph paragraph => FlowText(paragraph.Runs, Typography.Body, parent.Add("P")),
            LargePrint large => FlowText([large.Text], Typography.LargePrint, parent.Add("P")),
            BulletList list => FlowList(list.Items, Typography.Body, Left, Column, parent),
            Quotation quotation => FlowQuotation(quotation, parent),
            Remark remark => FlowText(remark.Runs, Typography.Remark, parent.Add("Note")),
            DataTable table => _tables.Flow(table, parent, Place("table")),
            FactBox box => FactBoxFlow.Flow(box, setter, parent, Place("box")),
            DraftBand band => FlowBand(band, parent),
            Section section => FlowSection(section, parent),
            _ => throw new NotSupportedException($"No layout for a {block.GetType().Name}."),
        };
    }

    private List<Slice> FlowHeading(Heading heading, StructureNode parent)
    {
        (_heading, _blocksBelowHeading) = ($"“{heading.Text}”", 0);
        var style = Typography.HeadingOf(heading.Level);
        var lines = setter.Set([heading.Text], style, Left, Column, parent.Add("H" + heading.Level), "a heading");
        var slices = Slices.OfLines(lines, Typography.SpaceBeforeHeading(heading.Level));
        if (slices.Count == 0)
            return [];
        slices[0] = slices[0] with { Operations = [new BookmarkOperation(0, heading.Level, heading.Text), .. slices[0].Operations] };
        return [.. slices.Select(s => s with { KeepWithNext = true })];
    }

    private List<Slice> FlowText(IReadOnlyList<Run> runs, TextStyle style, StructureNode node) =>
        Slices.OfLines(setter.Set(runs, style, Left, Column, node, Place("paragraph")), Typography.SpaceBeforeParagraph);

    private List<Slice> FlowList(IReadOnlyList<IReadOnlyList<Run>> items, TextStyle style, double left, double width, StructureNode parent)
    {
        var list = parent.Add(new StructureNode("L") { Numbering = "Disc" });
        var slices = items.SelectMany(item => FlowItem(item, style, left, width, list.Add("LI"))).ToList();
        if (slices.Count > 0)
            slices[0] = slices[0] with { SpaceBefore = Typography.SpaceBeforeList };
        return slices;
    }

    private List<Slice> FlowItem(IReadOnlyList<Run> item, TextStyle style, double left, double width, StructureNode node)
    {
        var indent = Typography.BulletIndent;
        var beginsRight = Languages.RunsToTheLeft(node.LanguageInForce);
        var bullet = setter.Set(["•"], style, beginsRight ? left + width - indent - 3 : left + 3, indent, node.Add("Lbl"), Place("list"))[0];
        var body = setter.Set(item, style, beginsRight ? left : left + indent, width - indent, node.Add("LBody"), Place("list"));
        var slices = Slices.OfLines(body.Count > 0 ? body : [new Line(bullet.Height, [])], Typography.SpaceBeforeItem);
        slices[0] = slices[0] with { Operations = [.. bullet.Operations, .. slices[0].Operations] };
        return slices;
    }

    private List<Slice> FlowQuotation(Quotation quotation, StructureNode parent)
    {
        var node = parent.Add("BlockQuote");
        var (left, width) = (Left + Typography.BoxPadding + 3, Column - Typography.BoxPadding * 2);
        var slices = quotation.Paragraphs.SelectMany(p => Slices.OfLines(
            setter.Set([p], Typography.Quotation, left, width, node.Add("P"), Place("quotation")), Typography.SpaceBeforeItem)).ToList();
        if (quotation.Source is not null && slices.Count > 0)
        {
            slices[^1] = slices[^1] with { KeepWithNext = true };
            slices.AddRange(Slices.OfLines(setter.Set([quotation.Source], Typography.QuotationSource, left, width, node.Add("P"), Place("quotation")), 2));
        }
        return Slices.Boxed(slices, new Frame(null, Typography.Hairline), 2);
    }

    private List<Slice> FlowBand(DraftBand band, StructureNode parent)
    {
        var node = parent.Add("Sect");
        var (left, width) = (Left + Typography.BoxPadding + 3, Column - Typography.BoxPadding * 2);
        var head = Slices.OfLines(setter.Set([band.Headline], Typography.WarningHead, left, width, node.Add("P"), "the draft band"), 0);
        if (band.Gaps.Count > 0)
            head.AddRange(FlowList([.. band.Gaps.Select(g => (IReadOnlyList<Run>)[g])], Typography.WarningText, left, width, node));
        return Slices.Boxed(head, new Frame(Typography.WarningFill, Typography.Warning), 8);
    }

    private List<Slice> FlowSection(Section section, StructureNode parent)
    {
        var slices = Flow(section.Blocks, parent.Add(new StructureNode("Sect") { Language = section.Language }));
        if (section.StartsOnNewPage && slices.Count > 0)
            slices[0] = slices[0] with { StartsNewPage = true };
        return slices;
    }

    // Names the nearest heading, never the text itself: the text may hold health information, and exceptions are logged.
    private string Place(string kind) => $"the {kind} at place {_blocksBelowHeading} under {_heading}";
}
