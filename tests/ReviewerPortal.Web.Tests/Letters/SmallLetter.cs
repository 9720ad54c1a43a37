using ReviewerPortal.Letters.Documents;

namespace ReviewerPortal.Web.Tests.Letters;

/// <summary>The shortest letter around the blocks that a test is about.</summary>
internal static class SmallLetter
{
    public static LetterDocument With(params IReadOnlyList<LetterBlock> blocks) => new()
    {
        Title = "Test letter",
        Language = "en-US",
        Date = new DateOnly(2026, 11, 23),
        Letterhead = new Letterhead("Example Health Plan", ["PO Box 1000"], ["Phone 1-800-555-0100"]),
        Recipient = ["Rowan Sample", "12 Placeholder Lane", "Springfield, TX 75001"],
        RunningHead = "Case A-2026-000001",
        Blocks = [new Heading(1, "Test letter"), .. blocks],
    };
}
