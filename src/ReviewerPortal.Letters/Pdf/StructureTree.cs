using ReviewerPortal.Letters.Layout;

namespace ReviewerPortal.Letters.Pdf;

/// <summary>
/// The structure tree of the file and its way back: the parent tree, by which a viewer finds the element of a piece of
/// marked content or of a link. Marks are collected while pages are written; the tree is written after them.
/// </summary>
internal sealed class StructureTree(PdfObjectWriter pdf)
{
    private readonly Dictionary<StructureNode, int> _ids = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<MarkedContent, List<string>> _kids = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<StructureNode, List<string>> _links = new(ReferenceEqualityComparer.Instance);
    private readonly SortedDictionary<int, string> _parents = [];
    private readonly List<(int Id, string Text, int Parent, string Kid)> _spans = [];
    private int _notes;

    public int IdOf(StructureNode node)
    {
        if (!_ids.TryGetValue(node, out var id))
            _ids[node] = id = pdf.Reserve();
        return id;
    }

    /// <summary>Takes note that a piece of content is drawn under a number of a page; the answer is the element it belongs to.</summary>
    public int Mark(MarkedContent content, int page, int number)
    {
        KidsOf(content).Add(MarkReference(page, number));
        return IdOf(content.Owner);
    }

    /// <summary>As <see cref="Mark"/>, for several glyphs that only together stand for a text: they get an element that says it.</summary>
    public int MarkSpan(MarkedContent content, int page, int number, string text)
    {
        var id = pdf.Reserve();
        _spans.Add((id, text, IdOf(content.Owner), MarkReference(page, number)));
        KidsOf(content).Add(PdfText.Reference(id));
        return id;
    }

    public void AddLink(StructureNode node, int annotation, int page, int parentKey)
    {
        if (!_links.TryGetValue(node, out var links))
            _links[node] = links = [];
        links.Add($"<< /Type /OBJR /Pg {page} 0 R /Obj {annotation} 0 R >>");
        _parents[parentKey] = PdfText.Reference(IdOf(node));
    }

    /// <summary>The elements of a page's marks in the order of their numbers.</summary>
    public void SetPageParents(int parentKey, IEnumerable<int> elements) => _parents[parentKey] = PdfText.References(elements);

    public int Write(StructureNode document, int nextParentKey)
    {
        var root = pdf.Reserve();
        WriteNode(document, root);
        foreach (var (id, text, parent, kid) in _spans)
            pdf.Write(id, $"<< /Type /StructElem /S /Span /P {parent} 0 R /ActualText {PdfText.String(text)} /K [{kid}] >>");
        var parents = string.Join(' ', _parents.Select(p => $"{p.Key} {p.Value}"));
        pdf.Write(root, $"<< /Type /StructTreeRoot /K [{IdOf(document)} 0 R] /ParentTree << /Nums [{parents}] >> /ParentTreeNextKey {nextParentKey} >>");
        return root;
    }

    private void WriteNode(StructureNode node, int parent)
    {
        var id = IdOf(node);
        var kids = node.Kids.SelectMany(k => k is StructureNode child ? [PdfText.Reference(IdOf(child))] : KidsOf((MarkedContent)k));
        var all = kids.Concat(_links.GetValueOrDefault(node) ?? []);
        pdf.Write(id, $"<< /Type /StructElem /S /{node.Type} /P {parent} 0 R{AttributesOf(node)} /K [{string.Join(' ', all)}] >>");
        foreach (var child in node.Kids.OfType<StructureNode>())
            WriteNode(child, id);
    }

    private string AttributesOf(StructureNode node)
    {
        var language = node.Language is null ? "" : $" /Lang {PdfText.String(node.Language)}";
        var text = node.ActualText is null ? "" : $" /ActualText {PdfText.String(node.ActualText)}";
        return language + text + node.Type switch
        {
            "Figure" => $" /Alt {PdfText.String(node.AlternativeText!)} /A << /O /Layout /Placement /Block /BBox [{string.Join(' ', node.Bounds!.Select(PdfText.Number))}] >>",
            "TH" => $" /A << /O /Table /Scope /{node.Scope} >>",
            "L" => $" /A << /O /List /ListNumbering /{node.Numbering} >>",
            "Note" => $" /ID (note-{++_notes})",
            _ => "",
        };
    }

    private List<string> KidsOf(MarkedContent content)
    {
        if (!_kids.TryGetValue(content, out var kids))
            _kids[content] = kids = [];
        return kids;
    }

    private static string MarkReference(int page, int number) => $"<< /Type /MCR /Pg {page} 0 R /MCID {number} >>";
}
