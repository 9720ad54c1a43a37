using ReviewerPortal.Letters.Documents;

namespace ReviewerPortal.Letters;

/// <summary>Makes pages of a letter. The one seam behind which another document engine could take the place of this one.</summary>
public interface ILetterRenderer
{
    /// <summary>
    /// Renders the letter; equal documents give equal bytes on every machine. Throws <see cref="MissingGlyphException"/> for a
    /// character that cannot be printed and <see cref="LetterLayoutException"/> for an address that does not fit its window.
    /// </summary>
    RenderedLetter Render(LetterDocument document);
}
