using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Domain.Letters;

/// <summary>One element that a letter must hold, for which lines of business, and by which law.</summary>
/// <param name="Cites">The legal source per line of business; a line of business without one does not ask for the element.</param>
/// <param name="IsMet">True when the content holds the element.</param>
public sealed record LetterRule(
    string Id, string Sentence, IReadOnlyDictionary<LineOfBusiness, string> Cites, Func<DenialLetterContent, bool> IsMet);
