using System.Text.RegularExpressions;
using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Domain.Letters.Reading;

/// <summary>A passage that a member may not understand: where it stands, and what to do about it.</summary>
public sealed record ReadingFinding(int Start, int Length, string Advice);

/// <summary>How a text reads: its grade, null where nothing is written, and the passages that are marked, in their order.</summary>
public sealed record ReadingReport(double? Grade, int Target, IReadOnlyList<ReadingFinding> Findings)
{
    public bool IsAboveTarget => Grade > Target;
}

/// <summary>
/// Reads what is written to a member as plain language asks (42 CFR 438.10(d)(6), 422.568(e)(1), 29 CFR 2560.503-1(g)(1); NCQA UM 7: no unexplained
/// acronyms, no procedure codes). It advises and refuses nothing: what must not be printed is refused by the rules of the letter.
/// </summary>
public static partial class PlainLanguage
{
    /// <summary>A single sentence may be somewhat harder than the whole.</summary>
    private const int GradesOfOneSentenceAboveTheTarget = 3;

    /// <summary>What people read as words.</summary>
    private static readonly HashSet<string> EverydayAcronyms = ["US", "USA", "TTY", "ID", "AM", "PM", "OK", "TV", "ZIP"];

    public static ReadingReport Of(string text, int target)
    {
        var sentences = Sentence.Of(text);
        ReadingFinding[] findings = [.. Hard(sentences, target), .. Acronyms(text), .. Codes(text), .. Phrases(text)];
        return new ReadingReport(ReadingGrade.Of(sentences), target, [.. findings.OrderBy(finding => finding.Start).ThenByDescending(finding => finding.Length)]);
    }

    private static IEnumerable<ReadingFinding> Hard(IReadOnlyList<Sentence> sentences, int target) => sentences
        .Where(sentence => ReadingGrade.Of([sentence]) > target + GradesOfOneSentenceAboveTheTarget)
        .Select(sentence => new ReadingFinding(sentence.Start, sentence.Text.Length, "Hard to read: make two sentences of it, or use shorter words."));

    /// <summary>An acronym is explained where it stands in brackets behind its words, and from there on.</summary>
    private static IEnumerable<ReadingFinding> Acronyms(string text) => Acronym().Matches(text)
        .Where(found => !EverydayAcronyms.Contains(found.Value) && !CodeShapes.IsProcedure(found.Value))
        .GroupBy(found => found.Value)
        .SelectMany(same => BeforeItsWords(same, text.IndexOf($"({same.Key}", StringComparison.Ordinal)))
        .Select(found => new ReadingFinding(found.Index, found.Length, $"Write out what {found.Value} stands for the first time, with ({found.Value}) behind it."));

    private static IEnumerable<Match> BeforeItsWords(IEnumerable<Match> same, int bracket) => same.Where(found => bracket < 0 || found.Index < bracket);

    private static IEnumerable<ReadingFinding> Codes(string text) => Token().Matches(text).Where(found => CodeShapes.IsProcedure(found.Value))
        .Select(found => new ReadingFinding(found.Index, found.Length, "Looks like a procedure code: say in everyday words what was asked for."));

    private static IEnumerable<ReadingFinding> Phrases(string text) => EmptyPhrases.All
        .SelectMany(phrase => Regex.Matches(text, Regex.Escape(phrase), RegexOptions.IgnoreCase))
        .Select(found => new ReadingFinding(found.Index, found.Length, "No reason by itself: say what in this member’s record leads to it."));

    [GeneratedRegex(@"\b[A-Z][A-Z0-9]{1,5}\b")]
    private static partial Regex Acronym();

    [GeneratedRegex(@"\b[A-Z0-9]{5}\b")]
    private static partial Regex Token();
}
