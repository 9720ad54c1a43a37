using ReviewerPortal.Letters.Documents;
using ReviewerPortal.Letters.Fonts;
using ReviewerPortal.Letters.Text;

namespace ReviewerPortal.Letters.Layout;

/// <summary>A set line: its operations, with y counted from the line's top.</summary>
internal sealed record Line(double Height, IReadOnlyList<PageOperation> Operations);

/// <summary>Breaks runs of text into lines of a given width and gives every piece its place in the structure.</summary>
internal sealed class TextSetter(TextShaper shaper, LetterVariant variant = LetterVariant.Standard)
{
    /// <summary>Sets text into lines. <paramref name="owner"/> gets the content; null makes it an artifact.</summary>
    public IReadOnlyList<Line> Set(IReadOnlyList<Run> runs, TextStyle style, double x, double width, StructureNode? owner, string place)
    {
        var (sized, language) = (Typography.In(variant, style), owner?.LanguageInForce);
        var clusters = shaper.Shape(runs, sized.Font, place, language);
        var contents = runs.Select(r => ContentOf(r, owner)).ToList();
        SayInReadingOrder(owner, runs, clusters);
        return [.. LineFiller.Fill(clusters, sized.Size, width).Select(line => Draw(line, runs, contents, sized, new Measure(x, width, Languages.RunsToTheLeft(language))))];
    }

    /// <summary>The width of the widest piece of text that no line break may divide.</summary>
    public double WidestWord(IReadOnlyList<Run> runs, TextStyle style, string place)
    {
        var (sized, word, widest) = (Typography.In(variant, style), 0.0, 0.0);
        foreach (var cluster in shaper.Shape(runs, sized.Font, place))
        {
            word += cluster.IsSpace ? 0 : cluster.WidthAt(sized.Size);
            widest = Math.Max(widest, word);
            if (cluster.MayBreakAfter || cluster.ForcesNewLine)
                word = 0;
        }
        return widest;
    }

    // What runs to the left is drawn from its end. A reader program is told the words in their order; a link keeps its own text.
    private static void SayInReadingOrder(StructureNode? owner, IReadOnlyList<Run> runs, IReadOnlyList<Cluster> clusters)
    {
        if (owner is not null && clusters.Any(c => c.Level % 2 == 1) && runs.All(r => r.Link is null))
            owner.ActualText = string.Concat(runs.Select(r => r.Text));
    }

    private readonly record struct Measure(double X, double Width, bool BeginsRight);

    private static MarkedContent? ContentOf(Run run, StructureNode? owner)
    {
        if (owner is null)
            return null;
        if (run.Link is not null)
            return owner.Add(new StructureNode("Link") { Language = run.Language }).AddContent();
        return run.Language is not null ? owner.Add(new StructureNode("Span") { Language = run.Language }).AddContent() : owner.AddContent();
    }

    private static Line Draw(IReadOnlyList<Cluster> clusters, IReadOnlyList<Run> runs, List<MarkedContent?> contents, TextStyle style, Measure measure)
    {
        var operations = new List<PageOperation>();
        var x = measure.BeginsRight ? measure.X + measure.Width - clusters.Sum(c => c.WidthAt(style.Size)) : measure.X;
        foreach (var piece in PiecesOf(InDrawingOrder(clusters, measure.BeginsRight)))
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

    // Rules L1 and L2 of UAX #9: spaces at the line's end stand at its end, whatever the words before them are.
    private static List<Cluster> InDrawingOrder(IReadOnlyList<Cluster> clusters, bool beginsRight)
    {
        var levels = clusters.Select(c => c.Level).ToArray();
        for (var i = levels.Length - 1; i >= 0 && clusters[i].IsSpace; i--)
            levels[i] = (byte)(beginsRight ? 1 : 0);
        return [.. BidiAlgorithm.VisualOrder(levels).Select(i => clusters[i])];
    }

    // Half of the leading that the glyphs do not need stands above them, half below.
    private static double BaselineOf(TextStyle style)
    {
        var font = FontCatalog.Shared.Reference;
        var (ascent, descent) = (font.Ascent * style.Size / font.UnitsPerEm, -font.Descent * style.Size / font.UnitsPerEm);
        return (style.Leading - ascent - descent) / 2 + ascent;
    }

    private static IEnumerable<IReadOnlyList<Cluster>> PiecesOf(List<Cluster> clusters)
    {
        for (var i = 0; i < clusters.Count;)
        {
            var piece = clusters.Skip(i).TakeWhile(c => c.RunIndex == clusters[i].RunIndex && c.Font == clusters[i].Font).ToList();
            yield return piece;
            i += piece.Count;
        }
    }
}
