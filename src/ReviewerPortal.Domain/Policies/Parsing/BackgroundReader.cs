namespace ReviewerPortal.Domain.Policies.Parsing;

/// <summary>Reads the background: paragraphs, evidence sections, and the recommendations under the names of organisations.</summary>
internal sealed class BackgroundReader(SourceMap map)
{
    private readonly List<Passage> _opening = [];
    private readonly List<(Passage Heading, List<Passage> Paragraphs)> _evidence = [];
    private readonly List<(Passage Heading, List<Passage> Paragraphs)> _guidelines = [];
    private List<Passage>? _current;
    private Passage? _guidelinesHeading;

    public PolicyBackground Read(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (IsHeading(block))
            {
                ReadHeading(map.Heading(block.First));
            }
            else
            {
                (_current ?? _opening).Add(map.Take(block.Whole));
            }
        }

        return new PolicyBackground(
            _opening,
            [.. _evidence.Select(section => new PolicySection(section.Heading, section.Paragraphs))],
            _guidelinesHeading,
            [.. _guidelines.Select(section => new GuidelineRecommendation(section.Heading, section.Paragraphs))]);
    }

    private void ReadHeading(Passage heading)
    {
        if (IsGuidelines(heading))
        {
            // "Guideline Recommendations" stands over the organisations; text directly beneath it has no organisation to go to.
            _guidelinesHeading ??= heading;
            _current = null;
            return;
        }

        _current = [];
        var underGuidelines = _guidelinesHeading is not null && !heading.Text.StartsWith("Evidence", StringComparison.OrdinalIgnoreCase);
        (underGuidelines ? _guidelines : _evidence).Add((heading, _current));
    }

    private static bool IsGuidelines(Passage heading) =>
        heading.Text.Contains("Guideline", StringComparison.OrdinalIgnoreCase)
        && heading.Text.Split(' ').Length <= 3;

    private static bool IsHeading(Block block) => block.First.Text.StartsWith('#') || block.LooksLikeHeading;
}
