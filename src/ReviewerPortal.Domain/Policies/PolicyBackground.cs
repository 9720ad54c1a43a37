using System.Text.RegularExpressions;

namespace ReviewerPortal.Domain.Policies;

/// <summary>The background: opening paragraphs, sections on the evidence, and what organisations recommend.</summary>
public sealed record PolicyBackground(
    IReadOnlyList<Passage> Paragraphs,
    IReadOnlyList<PolicySection> EvidenceSections,
    Passage? GuidelinesHeading,
    IReadOnlyList<GuidelineRecommendation> Guidelines);

/// <summary>What one organisation recommends, under its name as printed.</summary>
public sealed partial record GuidelineRecommendation(Passage Heading, IReadOnlyList<Passage> Paragraphs)
{
    /// <summary>The organisation's name without its abbreviation.</summary>
    public string Organisation => TrailingAbbreviation().Replace(Heading.Text, "");

    /// <summary>The abbreviation printed after the name, such as <c>NICE</c>; null where there is none.</summary>
    public string? Abbreviation => TrailingAbbreviation().Match(Heading.Text) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"\s*\(([^)]+)\)\s*$")]
    private static partial Regex TrailingAbbreviation();
}
