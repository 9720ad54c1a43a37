using System.Globalization;
using System.Text.RegularExpressions;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Letters.Documents;

namespace ReviewerPortal.Web.Features.Audit.Packet;

/// <summary>How the printed packet words values: times in the plan's zone with their offset, codes as words, nothing left empty.</summary>
internal sealed partial class PacketWords(TimeZoneInfo zone)
{
    public const string None = "none";

    /// <summary>"Nov 16, 2026, 9:12:33 AM -06:00".</summary>
    public string Moment(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString("MMM d, yyyy, h:mm:ss tt zzz", CultureInfo.InvariantCulture);

    public string Moment(DateTimeOffset? instant) => instant is { } given ? Moment(given) : None;

    public static string Day(DateOnly? day) => day?.ToString("MMM d, yyyy", CultureInfo.InvariantCulture) ?? None;

    public static string Days(DateOnly from, DateOnly to) => from == to ? Day(from) : $"{Day(from)} to {Day(to)}";

    public static string Or(string? text, string otherwise = None) => string.IsNullOrWhiteSpace(text) ? otherwise : text.Trim();

    /// <summary>"ChartSilent" as "chart silent": an enumeration's name as words, so that the packet and the JSON use the same ones.</summary>
    public static string Name(Enum value) => WordBreak().Replace(value.ToString(), " $1").ToLowerInvariant();

    public static string Name<T>(T? value) where T : struct, Enum => value is { } given ? Name(given) : None;

    public static string Person(string name, string? credentials) => string.IsNullOrEmpty(credentials) ? name : $"{name}, {credentials}";

    /// <summary>"approved in its place: 1 of 62264", as the record has it.</summary>
    public static string Decision(LineOutcome outcome, DeterminationBasis basis, PacketInPart? part) =>
        $"{outcome.InWords()}: {basis.InWords()}{(part is null ? "" : $". Approved instead: {part.Units} of {part.Code}, {part.Description}")}";

    /// <summary>A labelled line; a value of several lines keeps them.</summary>
    public static Paragraph Labelled(string label, string? value) => new(Run.Strong($"{label}: "), Or(value));

    /// <summary>A text with its heading, a paragraph for each of its own.</summary>
    public static IEnumerable<LetterBlock> Text(string label, string? text) => string.IsNullOrWhiteSpace(text)
        ? []
        : [new Heading(4, label), .. Paragraphs(text)];

    /// <summary>Typed or published text: blank lines divide paragraphs, every other line stays a line.</summary>
    public static IEnumerable<LetterBlock> Paragraphs(string text) =>
        BlankLines().Split(text.ReplaceLineEndings("\n").TrimEnd()).Where(p => p.Trim().Length > 0).Select(p => new Paragraph(p.Trim('\n')));

    /// <summary>A table of texts; one without rows says so in a sentence.</summary>
    public static LetterBlock Table(string whenEmpty, (string Header, double Share)[] columns, IEnumerable<string[]> rows)
    {
        var cells = rows.Select(row => (IReadOnlyList<IReadOnlyList<Run>>)[.. row.Select(cell => (IReadOnlyList<Run>)[Or(cell, "–")])]).ToList();
        return cells.Count == 0 ? new Paragraph(whenEmpty) : new DataTable([.. columns.Select(c => new Column(c.Header, c.Share))], cells);
    }

    [GeneratedRegex(@"(?<=[a-z0-9])([A-Z])")]
    private static partial Regex WordBreak();

    [GeneratedRegex(@"\n[ \t]*\n")]
    private static partial Regex BlankLines();
}
