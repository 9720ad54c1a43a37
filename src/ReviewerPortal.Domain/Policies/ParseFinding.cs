namespace ReviewerPortal.Domain.Policies;

/// <summary>Something that the parser could not take at its word. The code is stable; the place is in the source.</summary>
public sealed record ParseFinding(string Code, string Sentence, SourceSpan? Place);
