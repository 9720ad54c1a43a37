namespace ReviewerPortal.Domain.Policies.Parsing;

/// <summary>Reads the Policy/Criteria section: statements with verdicts, and the outline of criteria beneath them.</summary>
internal sealed class CriteriaReader(SourceMap map)
{
    private readonly List<PolicyStatement> _statements = [];
    private Outline _outline = new();
    private PolicyVerdict? _umbrella;

    /// <summary>Unnumbered paragraphs that state no verdict of their own.</summary>
    public List<Passage> Introduction { get; } = [];

    public IReadOnlyList<PolicyStatement> Read(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            ReadBlock(block);
        }

        CloseOutline();
        return _statements;
    }

    private void ReadBlock(Block block)
    {
        if (block.HasMarker)
        {
            map.Claim(block.Marker, SegmentKind.Marker);
            _outline.Add(OutlineMarker.Read(block.MarkerText), block.First.Indent, map.Take(block.Body));
            return;
        }

        var text = map.Take(block.Whole);
        var verdict = WordsOfStatements.Verdict(text.Text);
        if (verdict is not null && (_outline.Last is null || OpensStatement(text)))
        {
            ReadUnnumbered(text, verdict.Value);
        }
        else
        {
            (_outline.Last?.Notes ?? Introduction).Add(text);
        }
    }

    /// <summary>A paragraph that leads to the numbered statements lends them its verdict; any other is a statement itself.</summary>
    private void ReadUnnumbered(Passage text, PolicyVerdict verdict)
    {
        CloseOutline();
        if (text.Text.EndsWith(':'))
        {
            _umbrella = verdict;
            Introduction.Add(text);
        }
        else
        {
            _statements.Add(new PolicyStatement("", text, verdict, null, [], []));
        }
    }

    private static bool OpensStatement(Passage text) => text.Text.StartsWith("It is the policy", StringComparison.OrdinalIgnoreCase);

    private void CloseOutline()
    {
        _statements.AddRange(_outline.Roots.Select(Statement));
        _outline = new Outline();
    }

    private PolicyStatement Statement(OutlineNode node) => new(
        $"{node.Label}.",
        node.Text,
        WordsOfStatements.Verdict(node.Text.Text) ?? _umbrella,
        WordsOfStatements.Combination(node.Text.Text),
        node.Notes,
        Criteria(node, node.Label));

    private static IReadOnlyList<Criterion> Criteria(OutlineNode parent, string path) =>
        [.. parent.Children.Select(child => Criterion(child, $"{path}.{child.Label}"))];

    private static Criterion Criterion(OutlineNode node, string address) => new(
        address, node.Text, WordsOfStatements.Combination(node.Text.Text), node.Notes, Criteria(node, address));
}
