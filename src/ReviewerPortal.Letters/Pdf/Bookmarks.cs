using ReviewerPortal.Letters.Layout;

namespace ReviewerPortal.Letters.Pdf;

/// <summary>The outline beside the page, from the letter's headings.</summary>
internal static class Bookmarks
{
    private sealed record Entry(BookmarkOperation Mark, int Page, int Id)
    {
        public List<Entry> Kids { get; } = [];
    }

    /// <summary>Writes the outline; the answer is its object number, or null for a letter without headings.</summary>
    public static int? Write(PdfObjectWriter pdf, IReadOnlyList<IReadOnlyList<PageOperation>> pages, IReadOnlyList<int> pageIds)
    {
        var marks = pages.SelectMany((operations, i) => operations.OfType<BookmarkOperation>().Select(m => (Mark: m, Page: pageIds[i]))).ToList();
        if (marks.Count == 0)
            return null;
        var root = pdf.Reserve();
        var top = Nest(marks.Select(m => new Entry(m.Mark, m.Page, pdf.Reserve())));
        WriteKids(pdf, top, root);
        pdf.Write(root, $"<< /Type /Outlines{FirstAndLast(top)} /Count {top.Count} >>");
        return root;
    }

    private static List<Entry> Nest(IEnumerable<Entry> entries)
    {
        var (top, open) = (new List<Entry>(), new Stack<Entry>());
        foreach (var entry in entries)
        {
            while (open.Count > 0 && open.Peek().Mark.Level >= entry.Mark.Level)
                open.Pop();
            (open.Count > 0 ? open.Peek().Kids : top).Add(entry);
            open.Push(entry);
        }
        return top;
    }

    private static void WriteKids(PdfObjectWriter pdf, List<Entry> kids, int parent)
    {
        for (var i = 0; i < kids.Count; i++)
        {
            var entry = kids[i];
            var neighbours = (i > 0 ? $" /Prev {kids[i - 1].Id} 0 R" : "") + (i + 1 < kids.Count ? $" /Next {kids[i + 1].Id} 0 R" : "");
            var below = entry.Kids.Count > 0 ? FirstAndLast(entry.Kids) + $" /Count {entry.Kids.Count}" : "";
            var y = PdfText.Number(PageGeometry.Height - entry.Mark.Y);
            pdf.Write(entry.Id, $"<< /Title {PdfText.String(entry.Mark.Title)} /Parent {parent} 0 R /Dest [{entry.Page} 0 R /XYZ 0 {y} null]{neighbours}{below} >>");
            WriteKids(pdf, entry.Kids, entry.Id);
        }
    }

    private static string FirstAndLast(List<Entry> entries) => $" /First {entries[0].Id} 0 R /Last {entries[^1].Id} 0 R";
}
