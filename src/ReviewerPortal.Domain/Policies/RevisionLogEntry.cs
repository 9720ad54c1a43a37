namespace ReviewerPortal.Domain.Policies;

/// <summary>A row of the revision log. Dates stand as printed and, where they can be read, as months.</summary>
public sealed record RevisionLogEntry(Passage Change, PrintedDate Revised, PrintedDate Approved);

/// <summary>A date cell: null text when the cell is empty, null month when the text is no date.</summary>
public sealed record PrintedDate(Passage? Text, PrintedMonth? Month);

/// <summary>The revision log with its column heads.</summary>
public sealed record RevisionLog(IReadOnlyList<Passage> Heads, IReadOnlyList<RevisionLogEntry> Entries);
