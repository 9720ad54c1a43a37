namespace ReviewerPortal.Domain.Policies;

/// <summary>A numbered work of the reference list, as published.</summary>
public sealed record PolicyReference(int Number, Passage Text);
