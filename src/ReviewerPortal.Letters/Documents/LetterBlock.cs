using System.Diagnostics.CodeAnalysis;

namespace ReviewerPortal.Letters.Documents;

/// <summary>A piece of a letter in reading order: what it is, never how it looks.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "Block is the word of the trade.")]
public abstract record LetterBlock;

/// <summary>A heading of level 1 to 6; it is bookmarked, and stays with what follows it.</summary>
public sealed record Heading(int Level, string Text) : LetterBlock;

/// <summary>One paragraph.</summary>
public sealed record Paragraph(params IReadOnlyList<Run> Runs) : LetterBlock;

/// <summary>One paragraph in large print.</summary>
public sealed record LargePrint(string Text) : LetterBlock;

/// <summary>A list whose order says nothing.</summary>
public sealed record BulletList(params IReadOnlyList<IReadOnlyList<Run>> Items) : LetterBlock;

/// <summary>A quotation in the words of its source, one string per paragraph, with who said it below.</summary>
public sealed record Quotation(IReadOnlyList<string> Paragraphs, string? Source = null) : LetterBlock;

/// <summary>A remark that stands beside the text, such as a copyright notice.</summary>
public sealed record Remark(params IReadOnlyList<Run> Runs) : LetterBlock;

/// <summary>A column of a table; widths are shares of the whole.</summary>
public sealed record Column(string Header, double Share);

/// <summary>A table with a header row that is repeated on every page that the table covers.</summary>
public sealed record DataTable(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<IReadOnlyList<Run>>> Rows) : LetterBlock;

/// <summary>The boxed facts at the head of a letter: rows of labels with values, those of a row beside each other.</summary>
public sealed record FactBox(params IReadOnlyList<IReadOnlyList<Fact>> Rows) : LetterBlock;

/// <summary>A label with its value; widths are shares of the row.</summary>
public sealed record Fact(string Label, string Value, int Share = 1);

/// <summary>The visible mark of a letter that may not go out, with what is missing.</summary>
public sealed record DraftBand(string Headline, IReadOnlyList<string> Gaps) : LetterBlock;

/// <summary>A part of the letter, such as the clinician's pages or an enclosure, or a passage in another language.</summary>
/// <param name="Language">The BCP 47 language of the whole part where it differs from the letter's.</param>
public sealed record Section(IReadOnlyList<LetterBlock> Blocks, string? Language = null, bool StartsOnNewPage = false) : LetterBlock;
