using ReviewerPortal.Domain.Letters;
using ReviewerPortal.Letters.Documents;

namespace ReviewerPortal.Benchmarks;

/// <summary>A four page letter of made-up words with a table and all shipped language notices.</summary>
internal static class SampleLetter
{
    private const string Words = "We looked at what your doctor sent, at your scan and at the treatments that you had, and we compared them with the policy. ";

    public static LetterDocument Build(LetterVariant variant = LetterVariant.Standard) => new()
    {
        Title = "Notice of denial of a service",
        Language = "en-US",
        Date = new DateOnly(2026, 11, 23),
        Letterhead = new Letterhead("Example Health Plan", ["PO Box 1000", "Springfield, TX 75001"], ["Phone 1-800-555-0100", "TTY 711"]),
        Recipient = ["Rowan Sample", "12 Placeholder Lane", "Springfield, TX 75001"],
        RunningHead = "Case A-2026-000117, November 23, 2026",
        Variant = variant,
        Blocks =
        [
            new Heading(1, "Notice of denial of a service"),
            .. Enumerable.Range(1, 4).SelectMany(i => new LetterBlock[] { new Heading(2, $"Part {i}"), new Paragraph(string.Concat(Enumerable.Repeat(Words, 3))) }),
            new DataTable([new Column("Code", 11), new Column("Description", 60), new Column("Decision", 20)],
                [.. Enumerable.Range(1, 6).Select(i => (IReadOnlyList<IReadOnlyList<Run>>)[[Run.Strong($"6226{i}")], [Words], ["Denied"]])]),
            new Section([new Heading(2, "Help in your language"), .. Notices()], StartsOnNewPage: true),
        ],
    };

    private static IEnumerable<Section> Notices() =>
        LanguageTexts.PassagesFor(LanguageTexts.Shipped, "1-800-555-0100", "711").Select(p => new Section([new Paragraph(p.Text)], p.Language));
}
