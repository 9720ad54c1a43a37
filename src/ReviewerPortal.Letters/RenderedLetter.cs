namespace ReviewerPortal.Letters;

/// <summary>A rendered letter, as it is stored when it is issued; it is never rendered again to be compared.</summary>
/// <param name="Pdf">The file.</param>
/// <param name="Sha256">The SHA-256 of the file, in lower-case hexadecimal.</param>
/// <param name="Pages">The pages for the screen, drawn from the same operations as the file.</param>
/// <param name="RendererVersion">Which version of the engine made it; stored beside the bytes.</param>
public sealed record RenderedLetter(ReadOnlyMemory<byte> Pdf, string Sha256, IReadOnlyList<LetterPage> Pages, string RendererVersion);
