namespace ReviewerPortal.Letters.Documents;

/// <summary>A letter as text and structure. Knows neither pages nor PDF; equal documents render to equal bytes.</summary>
public sealed record LetterDocument
{
    /// <summary>The document's title, shown by a viewer in place of a file name.</summary>
    public required string Title { get; init; }

    /// <summary>The BCP 47 language of the letter, for example <c>en-US</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The date printed on the letter; it is the file's creation date too, so that no clock is read.</summary>
    public required DateOnly Date { get; init; }

    public required Letterhead Letterhead { get; init; }

    /// <summary>
    /// Name and address, at most six lines after wrapping, placed alone in the window of a #10 envelope. Empty for a document that is not
    /// mailed: its text begins where the window would.
    /// </summary>
    public required IReadOnlyList<string> Recipient { get; init; }

    /// <summary>The line at the head of every page but the first, so that a loose page finds its letter again.</summary>
    public required string RunningHead { get; init; }

    /// <summary>A mark at the head of every page of a letter that may not go out; null on a final one.</summary>
    public string? DraftMark { get; init; }

    public required IReadOnlyList<LetterBlock> Blocks { get; init; }

    /// <summary>Standard or large print, from the same content.</summary>
    public LetterVariant Variant { get; init; }

    /// <summary>
    /// True for a document that must never fail for a character, such as a copy of a record: what no font draws is printed as <c>[U+XXXX]</c>.
    /// False for a letter, in which a name with a hole must never reach a member.
    /// </summary>
    public bool PrintsCodesForMissingGlyphs { get; init; }
}

/// <summary>The sender: name and address on the left, how to reach it on the right.</summary>
public sealed record Letterhead(string Name, IReadOnlyList<string> AddressLines, IReadOnlyList<string> ContactLines)
{
    /// <summary>The sender's picture at the upper right corner of the first page, or null.</summary>
    public LetterImage? Logo { get; init; }
}

/// <summary>A picture as a PNG or JPEG file.</summary>
/// <param name="AlternativeText">What the picture says to whoever does not see it; never empty.</param>
public sealed record LetterImage(ReadOnlyMemory<byte> Bytes, string AlternativeText);

/// <summary>How large a letter is set.</summary>
public enum LetterVariant
{
    /// <summary>At least 12 points.</summary>
    Standard,

    /// <summary>At least 18 points; letterhead and address stay as they are, because the envelope's window holds no more.</summary>
    LargePrint,
}
