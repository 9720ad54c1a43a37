using ReviewerPortal.Letters.Documents;

namespace ReviewerPortal.Letters.Templates;

/// <summary>Reads the two small notations of stored texts: bold between double asterisks, and quotations behind a "&gt; ".</summary>
internal static class MarkedText
{
    /// <summary>The text as runs; every second piece between double asterisks is bold.</summary>
    public static IReadOnlyList<Run> Runs(string text) =>
        [.. text.Split("**").Select((piece, i) => new Run(piece, Bold: i % 2 == 1)).Where(r => r.Text.Length > 0)];

    /// <summary>Typed plain text as paragraphs and quotations; neighbouring quotation lines form one quotation.</summary>
    /// <param name="sourceOf">The source of a quoted line, or null.</param>
    /// <param name="withoutMark">The quoted line without the mark of its pin.</param>
    public static IEnumerable<LetterBlock> Blocks(string text, Func<string, string?> sourceOf, Func<string, string> withoutMark)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()).ToList();
        for (var i = 0; i < lines.Count;)
        {
            var isQuote = IsQuote(lines[i]);
            var block = lines.Skip(i).TakeWhile(l => l.Length > 0 && IsQuote(l) == isQuote).ToList();
            if (block.Count > 0 && isQuote)
                yield return new Quotation([.. block.Select(l => withoutMark(l[1..].Trim()))], block.Select(sourceOf).LastOrDefault(s => s is not null));
            else if (block.Count > 0)
                yield return new Paragraph(string.Join('\n', block));
            i += Math.Max(block.Count, 1);
        }
    }

    private static bool IsQuote(string line) => line.StartsWith('>');
}
