using ReviewerPortal.Letters.Documents;
using ReviewerPortal.Letters.Fonts;
using ReviewerPortal.Letters.Text;

namespace ReviewerPortal.Letters.Layout;

/// <summary>A set line: its operations, with y counted from the line's top.</summary>
internal sealed record Line(double Height, IReadOnlyList<PageOperation> Operations);

/// <summary>Breaks runs of text into lines of a given width and gives every piece its place in the structure.</summary>
internal sealed class TextSetter(TextShaper shaper)
{
    /// <summary>Sets text into lines. <paramref name="owner"/> gets the content; null makes it an artifact.</summary>
    public IReadOnlyList<Line> Set(IReadOnlyList<Run> runs, TextStyle style, double x, double width, StructureNode? owner, string place)
    {
        var clusters = shaper.Shape(runs, style.Font, place);
        var contents = runs.Select(r => ContentOf(r, owner)).ToList();
        return [.. LineFiller.Fill(clusters, style.Size, width).Select(line => Draw(line, runs, contents, style, x))];
    }

    private static MarkedContent? ContentOf(Run run, StructureNode? owner)
    {
        if (owner is null)
            return null;
        if (run.Link is not null)
            return owner.Add(new StructureNode("Link") { Language = run.Language }).AddContent();
        return run.Language is not null ? owner.Add(new StructureNode("Span") { Language = run.Language }).AddContent() : owner.AddContent();
    }

    private static Line Draw(IReadOnlyList<Cluster> clusters, IReadOnlyList<Run> runs, List<MarkedContent?> contents, TextStyle style, double x)
    {
        var operations = new List<PageOperation>();
        foreach (var piece in PiecesOf(clusters))
        {
            var (run, content) = (runs[piece[0].RunIndex], contents[piece[0].RunIndex]);
            var ink = run.Link is null ? style.Ink : Typography.Accent;
            var text = new TextOperation(x, BaselineOf(style), style.Size, ink, piece[0].Font, piece, content);
            operations.Add(text);
            if (run.Link is not null && content is not null)
                operations.Add(new LinkOperation(x, 0, text.Width, style.Leading, run.Link, run.Text, content.Owner));
            x += text.Width;
        }
        return new Line(style.Leading, operations);
    }

    // Half of the leading that the glyphs do not need stands above them, half below.
    private static double BaselineOf(TextStyle style)
    {
        var font = FontCatalog.Shared.Reference;
        var (ascent, descent) = (font.Ascent * style.Size / font.UnitsPerEm, -font.Descent * style.Size / font.UnitsPerEm);
        return (style.Leading - ascent - descent) / 2 + ascent;
    }

    private static IEnumerable<IReadOnlyList<Cluster>> PiecesOf(IReadOnlyList<Cluster> clusters)
    {
        for (var i = 0; i < clusters.Count;)
        {
            var piece = clusters.Skip(i).TakeWhile(c => c.RunIndex == clusters[i].RunIndex && c.Font == clusters[i].Font).ToList();
            yield return piece;
            i += piece.Count;
        }
    }
}
