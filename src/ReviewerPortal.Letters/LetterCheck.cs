using ReviewerPortal.Letters.Documents;
using ReviewerPortal.Letters.Layout;

namespace ReviewerPortal.Letters;

/// <summary>What would stop a letter, told all at once before anybody signs it.</summary>
public static class LetterCheck
{
    /// <summary>Each character without a glyph once for each place in which it stands; empty for a letter that can be rendered.</summary>
    public static IReadOnlyList<MissingGlyph> MissingGlyphs(LetterDocument document)
    {
        var missing = new List<MissingGlyph>();
        PageLayout.LayOut(document, missing);
        return [.. missing.Distinct()];
    }
}
