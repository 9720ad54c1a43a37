using System.Globalization;
using ReviewerPortal.Letters.Fonts;
using ReviewerPortal.Letters.Images;
using ReviewerPortal.Letters.Layout;

namespace ReviewerPortal.Letters.Pdf;

/// <summary>
/// Writes a laid-out letter as a tagged PDF 1.7 that identifies itself as PDF/UA-1 and PDF/A-2a. Equal letters give equal
/// bytes: no clock, no random number, no setting of the machine enters.
/// </summary>
internal sealed class TaggedPdfWriter
{
    private readonly PdfObjectWriter _pdf = new();
    private readonly StructureTree _tree;
    private readonly LaidOutLetter _letter;
    private readonly string _producer;
    private readonly Dictionary<FontFile, FontUse> _fonts = [];
    private readonly Dictionary<RasterImage, (string Name, int Id)> _images = new(ReferenceEqualityComparer.Instance);
    private int _nextParentKey;

    private TaggedPdfWriter(LaidOutLetter letter, string producer)
    {
        (_letter, _producer) = (letter, producer);
        _tree = new StructureTree(_pdf);
    }

    public static byte[] Write(LaidOutLetter letter, string producer) => new TaggedPdfWriter(letter, producer).Write();

    private byte[] Write()
    {
        var (catalog, pageTree, resources) = (_pdf.Reserve(), _pdf.Reserve(), _pdf.Reserve());
        var pages = _letter.Pages.Select(_ => _pdf.Reserve()).ToList();
        // Keys 0 to n-1 of the parent tree belong to the pages, the following ones to links.
        _nextParentKey = pages.Count;
        for (var i = 0; i < pages.Count; i++)
            WritePage(i, pages[i], pageTree, resources);
        _pdf.Write(pageTree, $"<< /Type /Pages /Kids {PdfText.References(pages)} /Count {pages.Count} >>");
        var fonts = string.Join(' ', _fonts.Values.Select(f => $"/{f.ResourceName} {f.Write(_pdf)} 0 R"));
        var images = _images.Count > 0 ? $" /XObject << {string.Join(' ', _images.Values.Select(i => $"/{i.Name} {i.Id} 0 R"))} >>" : "";
        _pdf.Write(resources, $"<< /Font << {fonts} >>{images} >>");
        WriteCatalog(catalog, pageTree, pages);
        return _pdf.Finish(catalog, WriteInfo());
    }

    private void WritePage(int index, int page, int pageTree, int resources)
    {
        var content = new PageContent(page, _tree, UseOf, NameOf);
        var stream = _pdf.AddStream("", content.Write(_letter.Pages[index]));
        _tree.SetPageParents(index, content.Elements);
        var links = _letter.Pages[index].OfType<LinkOperation>().Select(link => WriteLink(link, page)).ToList();
        // Tab order by structure, which PDF/UA demands of every page with annotations.
        var annotations = links.Count > 0 ? $" /Annots {PdfText.References(links)} /Tabs /S" : "";
        _pdf.Write(page, $"<< /Type /Page /Parent {pageTree} 0 R /MediaBox [0 0 {PdfText.Number(PageGeometry.Width)} {PdfText.Number(PageGeometry.Height)}] " +
            $"/Resources {resources} 0 R /Contents {stream} 0 R /StructParents {index}{annotations} >>");
    }

    private FontUse UseOf(FontFile font)
    {
        if (!_fonts.TryGetValue(font, out var use))
            _fonts[font] = use = new FontUse(font, $"F{_fonts.Count + 1}");
        return use;
    }

    private string NameOf(RasterImage image)
    {
        if (!_images.TryGetValue(image, out var known))
        {
            var id = _pdf.AddStream($"/Type /XObject /Subtype /Image /Width {image.Width} /Height {image.Height} {image.Entries}", image.Data);
            _images[image] = known = ($"Im{_images.Count + 1}", id);
        }
        return known.Name;
    }

    private int WriteLink(LinkOperation link, int page)
    {
        var key = _nextParentKey++;
        var bottom = PageGeometry.Height - link.Y - link.Height;
        var area = string.Join(' ', new[] { link.X, bottom, link.X + link.Width, bottom + link.Height }.Select(PdfText.Number));
        const int printed = 4;
        var id = _pdf.Add($"<< /Type /Annot /Subtype /Link /Rect [{area}] /Border [0 0 0] /F {printed} /StructParent {key} " +
            $"/Contents {PdfText.String(link.Description)} /A << /S /URI /URI {PdfText.Ascii(new Uri(link.Address).AbsoluteUri)} >> >>");
        _tree.AddLink(link.Node, id, page, key);
        return id;
    }

    private void WriteCatalog(int catalog, int pageTree, IReadOnlyList<int> pages)
    {
        var profile = _pdf.AddStream("/N 3", SrgbProfile.Bytes);
        var metadata = _pdf.AddStream("/Type /Metadata /Subtype /XML", XmpPacket.For(_letter.Document, _producer));
        var structure = _tree.Write(_letter.Structure, _nextParentKey);
        var bookmarks = Bookmarks.Write(_pdf, _letter.Pages, pages) is { } outline ? $" /Outlines {outline} 0 R" : "";
        _pdf.Write(catalog, $"<< /Type /Catalog /Pages {pageTree} 0 R /Lang {PdfText.String(_letter.Document.Language)} /MarkInfo << /Marked true >> " +
            $"/ViewerPreferences << /DisplayDocTitle true >> /StructTreeRoot {structure} 0 R /Metadata {metadata} 0 R{bookmarks} " +
            $"/OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) /DestOutputProfile {profile} 0 R >>] >>");
    }

    private int WriteInfo()
    {
        var date = _letter.Document.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "000000Z";
        return _pdf.Add($"<< /Title {PdfText.String(_letter.Document.Title)} /Producer {PdfText.String(_producer)} /CreationDate (D:{date}) /ModDate (D:{date}) >>");
    }
}
