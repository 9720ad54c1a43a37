namespace ReviewerPortal.Domain.Letters;

/// <summary>Something that a letter lacks for its line of business.</summary>
/// <param name="Id">The element of the completeness table, stable, for example "L24".</param>
/// <param name="Sentence">What is missing, in words, for whoever can mend it.</param>
/// <param name="Cite">The law or rule that asks for it.</param>
public sealed record LetterGap(string Id, string Sentence, string Cite);
