using System.Diagnostics.CodeAnalysis;

namespace ReviewerPortal.Letters;

/// <summary>The letter cannot be laid out as it must be, for example an address that does not fit the envelope's window.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Only the layout throws it, and always with a sentence.")]
public sealed class LetterLayoutException(string message) : Exception(message);
