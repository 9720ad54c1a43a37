using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewerPortal.Domain.Policies.Parsing;

/// <summary>Reads the numbered reference list, also where page headers and blank lines break it.</summary>
internal sealed partial class ReferenceReader(SourceMap map)
{
    /// <summary>The references. A paragraph without a number is not placed: it may be a work that lost its number.</summary>
    public IReadOnlyList<PolicyReference> Read(IEnumerable<Block> blocks)
    {
        var references = new List<PolicyReference>();
        foreach (var block in blocks.Where(block => block.HasMarker))
        {
            map.Claim(block.Marker, SegmentKind.Marker);
            references.Add(new PolicyReference(NumberOf(block.MarkerText), map.Take(block.Body)));
        }

        return references;
    }

    /// <summary>
    /// The marker that opens a reference. Directly after another line only the next number does, or the same again:
    /// the second line of "Accessed March 2,\n26." does not.
    /// </summary>
    public static int MarkerLength(SourceLine line, Block? before)
    {
        var match = Marker().Match(line.Text);
        var apart = before is null || line.AfterBlank || !before.HasMarker;
        return match.Success && (apart || NumberOf(match.Value) - NumberOf(before!.MarkerText) is 0 or 1) ? match.Length : 0;
    }

    private static int NumberOf(string marker) => int.Parse(marker.AsSpan().Trim().TrimEnd(".)"), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d{1,3}[.)]\s+(?=\S)")]
    private static partial Regex Marker();
}
