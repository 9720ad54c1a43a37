using System.Text;
using HarfBuzzSharp;
using ReviewerPortal.Letters.Documents;
using ReviewerPortal.Letters.Fonts;

namespace ReviewerPortal.Letters.Text;

/// <summary>Turns runs of text into clusters of glyphs. Every run is normalised, divided by font and direction, shaped whole and then cut at the clusters.</summary>
/// <param name="fonts">The embedded fonts.</param>
/// <param name="codesForMissing">True where a character without a glyph is printed as its code; false where it is refused.</param>
/// <param name="missing">Takes the characters without a glyph where they are to be listed, not refused.</param>
internal sealed class TextShaper(FontCatalog fonts, bool codesForMissing = false, ICollection<MissingGlyph>? missing = null)
{
    // Ligatures would make one glyph stand for several letters, which makes copied text and the reading aloud uncertain.
    private static readonly Feature[] Features = [Feature.Parse("-liga"), Feature.Parse("-clig"), Feature.Parse("-dlig")];

    /// <summary>A stretch of one font and one direction.</summary>
    private readonly record struct Piece(string Text, FontFile Font, byte Level, string? Language);

    /// <summary>The clusters in reading order. Throws <see cref="MissingGlyphException"/> for a character without a glyph.</summary>
    /// <param name="place">Where the text stands in the letter, in words, for that exception.</param>
    /// <param name="language">The BCP 47 language around the runs; it decides on which side the text begins.</param>
    public IReadOnlyList<Cluster> Shape(IReadOnlyList<Run> runs, FontStyle style, string place, string? language = null)
    {
        var texts = runs.Select(r => PrintedText(r, style, language)).ToList();
        var whole = string.Concat(texts);
        var (breaks, levels) = (LineBreaker.Opportunities(whole), BidiAlgorithm.Levels(whole, Languages.RunsToTheLeft(language)));
        var clusters = new List<Cluster>(whole.Length);
        var start = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var piece in PiecesOf(texts[i], levels.AsMemory(start, texts[i].Length), StyleOf(runs[i], style), runs[i].Language ?? language))
            {
                foreach (var (text, glyphs, offset) in ShapePiece(piece, place))
                {
                    clusters.Add(new Cluster(text == "\n" ? " " : text, glyphs, piece.Font, i)
                    {
                        ForcesNewLine = text == "\n",
                        MayBreakAfter = breaks[start + offset + text.Length - 1],
                        Level = piece.Level,
                    });
                }
                start += piece.Text.Length;
            }
        }
        return clusters;
    }

    private string PrintedText(Run run, FontStyle style, string? language)
    {
        var text = Normalised(run.Text);
        return codesForMissing ? CodedText.Of(text, StyleOf(run, style), fonts, run.Language ?? language) : text;
    }

    private static FontStyle StyleOf(Run run, FontStyle style) =>
        style | (run.Bold ? FontStyle.Bold : 0) | (run.Italic ? FontStyle.Italic : 0);

    // A mark stays with the letter that it stands on, and what draws nothing with what is before it.
    private IEnumerable<Piece> PiecesOf(string text, ReadOnlyMemory<byte> levels, FontStyle style, string? language)
    {
        var (start, index, current) = (0, 0, (FontFile?)null);
        foreach (var rune in text.EnumerateRunes())
        {
            var font = CodedText.FontOf(rune, style, current, fonts, language);
            if (current is not null && (font != current || levels.Span[index] != levels.Span[start]))
            {
                yield return new Piece(text[start..index], current, levels.Span[start], language);
                start = index;
            }
            (current, index) = (font, index + rune.Utf16SequenceLength);
        }
        if (current is not null)
            yield return new Piece(text[start..], current, levels.Span[start], language);
    }

    // Composed characters have a glyph of their own more often; a carriage return or tab is not something to print.
    // Half a surrogate pair becomes U+FFFD, which no font here has, so that it is refused as a missing glyph; so does U+FFFE, which is no character.
    private static string Normalised(string text) => string.Concat(text.EnumerateRunes()).Replace('\uFFFE', '\uFFFD')
        .Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\t', ' ').Normalize(NormalizationForm.FormC);

    // HarfBuzz gives glyphs as they stand from left to right; their clusters are given in reading order.
    private IEnumerable<(string Text, IReadOnlyList<Glyph> Glyphs, int Offset)> ShapePiece(Piece piece, string place)
    {
        var (infos, positions) = ShapeWhole(piece);
        var clusters = Enumerable.Range(0, infos.Length).GroupBy(i => (int)infos[i].Cluster).OrderBy(c => c.Key).ToList();
        for (var i = 0; i < clusters.Count; i++)
        {
            var from = clusters[i].Key;
            var to = i + 1 < clusters.Count ? clusters[i + 1].Key : piece.Text.Length;
            if (clusters[i].Any(g => infos[g].Codepoint == 0))
                Refuse(piece.Text, from, place);
            yield return (piece.Text[from..to], [.. clusters[i].Select(g => GlyphOf(infos[g], positions[g]))], from);
        }
    }

    private static (GlyphInfo[] Infos, GlyphPosition[] Positions) ShapeWhole(Piece piece)
    {
        using var buffer = new HarfBuzzSharp.Buffer();
        // A forced new line is drawn as a space, so that copied text keeps its words apart.
        buffer.AddUtf16(piece.Text.Replace('\n', ' '));
        buffer.Direction = piece.Level % 2 == 0 ? Direction.LeftToRight : Direction.RightToLeft;
        buffer.ClusterLevel = ClusterLevel.MonotoneCharacters;
        // Set before the guess, which would otherwise take the language from the machine's locale.
        buffer.Language = new Language(piece.Language ?? "en");
        buffer.GuessSegmentProperties();
        piece.Font.Shape(buffer, Features);
        return (buffer.GlyphInfos, buffer.GlyphPositions);
    }

    private void Refuse(string text, int from, string place)
    {
        var codePoint = Rune.TryGetRuneAt(text, from, out var rune) ? rune.Value : Rune.ReplacementChar.Value;
        if (missing is null)
            throw new MissingGlyphException(codePoint, place);
        missing.Add(new MissingGlyph(codePoint, place));
    }

    private static Glyph GlyphOf(GlyphInfo info, GlyphPosition position) =>
        new((ushort)info.Codepoint, position.XAdvance, position.XOffset, position.YOffset);
}
