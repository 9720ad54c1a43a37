using System.Security.Cryptography;
using ReviewerPortal.Letters.Documents;
using ReviewerPortal.Letters.Layout;
using ReviewerPortal.Letters.Pdf;

namespace ReviewerPortal.Letters;

/// <summary>Renders letters as tagged PDF with this project's own engine. Holds no state: one instance serves all threads.</summary>
public sealed class LetterRenderer : ILetterRenderer
{
    /// <summary>To be raised with every change that changes the bytes of a letter.</summary>
    public const string Version = "2.0";

    /// <inheritdoc/>
    public RenderedLetter Render(LetterDocument document)
    {
        var letter = PageLayout.LayOut(document);
        var pdf = TaggedPdfWriter.Write(letter, $"ReviewerPortal Letters {Version}");
        var pages = letter.Pages.Select((operations, i) => new LetterPage(i + 1, $"{document.Title}, page {i + 1} of {letter.Pages.Count}", operations));
        return new RenderedLetter(pdf, Convert.ToHexStringLower(SHA256.HashData(pdf)), [.. pages], Version);
    }
}
