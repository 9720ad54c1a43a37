using System.Text;
using HarfBuzzSharp;
using ReviewerPortal.Letters.Documents;
using ReviewerPortal.Letters.Fonts;

namespace ReviewerPortal.Letters.Text;

/// <summary>Turns runs of text into clusters of glyphs. Every run is normalised, divided by font, shaped whole and then cut at the clusters.</summary>
/// <param name="fonts">The embedded fonts.</param>
/// <param name="codesForMissing">True where a character without a glyph is printed as its code; false where it is refused.</param>
internal sealed class TextShaper(FontCatalog fonts, bool codesForMissing = false)
{
    // Ligatures would make one glyph stand for several letters, which makes copied text and the reading aloud uncertain.
    private static readonly Feature[] Features = [Feature.Parse("-liga"), Feature.Parse("-clig"), Feature.Parse("-dlig")];

    private static readonly Language English = new("en");

    /// <summary>The clusters in reading order. Throws <see cref="MissingGlyphException"/> for a character without a glyph.</summary>
    /// <param name="place">Where the text stands in the letter, in words, for that exception.</param>
    public IReadOnlyList<Cluster> Shape(IReadOnlyList<Run> runs, FontStyle style, string place)
    {
        var texts = runs.Select(r => PrintedText(r, style)).ToList();
        var whole = string.Concat(texts);
        var clusters = new List<Cluster>(whole.Length);
        var start = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var (piece, font) in ByFont(texts[i], StyleOf(runs[i], style)))
            {
                foreach (var (text, glyphs, offset) in ShapePiece(piece, font, place))
                {
                    clusters.Add(new Cluster(text == "\n" ? " " : text, glyphs, font, i)
                    {
                        ForcesNewLine = text == "\n",
                        MayBreakAfter = LineBreaker.MayBreakAfter(whole, start + offset + text.Length - 1),
                    });
                }
                start += piece.Length;
            }
        }
        return clusters;
    }

    private string PrintedText(Run run, FontStyle style)
    {
        var text = Normalised(run.Text);
        return codesForMissing ? CodedText.Of(text, StyleOf(run, style), fonts) : text;
    }

    private static FontStyle StyleOf(Run run, FontStyle style) =>
        style | (run.Bold ? FontStyle.Bold : 0) | (run.Italic ? FontStyle.Italic : 0);

    // A mark stays with the letter that it stands on, and what draws nothing with what is before it.
    private IEnumerable<(string Text, FontFile Font)> ByFont(string text, FontStyle style)
    {
        var (piece, current) = (new StringBuilder(), (FontFile?)null);
        foreach (var rune in text.EnumerateRunes())
        {
            var font = CodedText.FontOf(rune, style, current, fonts);
            if (current is not null && font != current)
            {
                yield return (piece.ToString(), current);
                piece.Clear();
            }
            piece.Append(rune.ToString());
            current = font;
        }
        if (current is not null)
            yield return (piece.ToString(), current);
    }

    // Composed characters have a glyph of their own more often; a carriage return or tab is not something to print.
    // Half a surrogate pair becomes U+FFFD, which no font here has, so that it is refused as a missing glyph.
    private static string Normalised(string text) => string.Concat(text.EnumerateRunes())
        .Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\t', ' ').Normalize(NormalizationForm.FormC);

    private static IEnumerable<(string Text, IReadOnlyList<Glyph> Glyphs, int Offset)> ShapePiece(string text, FontFile font, string place)
    {
        var (infos, positions) = ShapeWhole(text, font);
        for (var i = 0; i < infos.Length;)
        {
            var next = i + 1;
            while (next < infos.Length && infos[next].Cluster == infos[i].Cluster)
                next++;
            var from = (int)infos[i].Cluster;
            var to = next < infos.Length ? (int)infos[next].Cluster : text.Length;
            RefuseMissing(infos.AsSpan(i, next - i), text, from, place);
            var glyphs = Enumerable.Range(i, next - i).Select(g => GlyphOf(infos[g], positions[g])).ToArray();
            yield return (text[from..to], glyphs, from);
            i = next;
        }
    }

    private static (GlyphInfo[] Infos, GlyphPosition[] Positions) ShapeWhole(string text, FontFile font)
    {
        using var buffer = new HarfBuzzSharp.Buffer();
        // A forced new line is drawn as a space, so that copied text keeps its words apart.
        buffer.AddUtf16(text.Replace('\n', ' '));
        buffer.Direction = Direction.LeftToRight;
        buffer.ClusterLevel = ClusterLevel.MonotoneCharacters;
        // Set before the guess, which would otherwise take the language from the machine's locale.
        buffer.Language = English;
        buffer.GuessSegmentProperties();
        font.Shape(buffer, Features);
        return (buffer.GlyphInfos, buffer.GlyphPositions);
    }

    private static void RefuseMissing(ReadOnlySpan<GlyphInfo> infos, string text, int from, string place)
    {
        foreach (var info in infos)
        {
            if (info.Codepoint == 0)
                throw new MissingGlyphException(Rune.TryGetRuneAt(text, from, out var rune) ? rune.Value : Rune.ReplacementChar.Value, place);
        }
    }

    private static Glyph GlyphOf(GlyphInfo info, GlyphPosition position) =>
        new((ushort)info.Codepoint, position.XAdvance, position.XOffset, position.YOffset);
}
