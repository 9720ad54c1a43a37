using ReviewerPortal.Letters.Documents;
using ReviewerPortal.Letters.Fonts;
using ReviewerPortal.Letters.Text;

namespace ReviewerPortal.Letters.Layout;

/// <summary>A laid-out letter: what is drawn on each page, and the structure that the drawn text belongs to.</summary>
internal sealed record LaidOutLetter(LetterDocument Document, IReadOnlyList<IReadOnlyList<PageOperation>> Pages, StructureNode Structure);

/// <summary>Lays a letter out on US Letter pages, in two passes: the flow first, then the lines that name the page count.</summary>
internal static class PageLayout
{
    /// <param name="missing">Takes the characters without a glyph where they are to be listed, not refused.</param>
    public static LaidOutLetter LayOut(LetterDocument document, ICollection<MissingGlyph>? missing = null)
    {
        var setter = new TextSetter(new TextShaper(FontCatalog.Shared, document.PrintsCodesForMissingGlyphs, missing), document.Variant);
        var furniture = new PageFurniture(setter);
        var root = new StructureNode("Document") { Language = document.Language };
        var firstPage = furniture.FirstPage(document, root).ToList();
        var pages = Paginator.Paginate(new BlockFlow(setter).Flow(document.Blocks, root), PageFurniture.TopOfText(document));
        pages[0].InsertRange(0, firstPage);
        for (var i = 0; i < pages.Count; i++)
            pages[i].AddRange(furniture.HeadAndFoot(document, i + 1, pages.Count));
        return new LaidOutLetter(document, pages, root);
    }
}
