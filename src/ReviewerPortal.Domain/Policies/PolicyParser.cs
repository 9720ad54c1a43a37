using System.Text.RegularExpressions;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Policies.Parsing;

namespace ReviewerPortal.Domain.Policies;

/// <summary>
/// Reads a clinical policy from its published text, plain or Markdown, without losing or changing a character of it.
/// </summary>
public static partial class PolicyParser
{
    /// <summary>
    /// Parses <paramref name="source"/>. Refused, with every reason at once, when the text has no title, no reference number,
    /// or no statement in a Policy/Criteria section. What else is odd comes back as <see cref="ClinicalPolicy.Findings"/>.
    /// </summary>
    public static Result<ClinicalPolicy> Parse(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var lines = SourceLine.Split(source);
        var (header, _) = Sections.Cut(lines);
        var title = HeaderReader.FindTitle(header);
        var number = ReferenceNumberIn(header);
        if (title is null || number is null)
        {
            return NotAPolicy(title, number);
        }

        var policy = new PolicyReader(source, lines, title).Read(number);
        return policy.Statements.Count > 0
            ? policy
            : new Refusal("policy.no-statement", "No statement was found in a Policy/Criteria section. Check that the section and its heading are in the text.");
    }

    private static Refusal[] NotAPolicy(string? title, string? number) =>
    [
        .. title is null ? [new Refusal("policy.no-title", "No title was found. A policy has a line such as \"Clinical Policy: Name of the service\".")] : Array.Empty<Refusal>(),
        .. number is null ? [new Refusal("policy.no-reference-number", "No reference number was found. A policy has a line such as \"Reference Number: CP.MP.116\".")] : Array.Empty<Refusal>(),
    ];

    private static string? ReferenceNumberIn(IEnumerable<SourceLine> lines) => lines
        .Select(line => ReferenceNumber().Match(line.Text))
        .FirstOrDefault(match => match.Success) is { } found
            ? $"{found.Groups["series"].Value.ToUpperInvariant()}.{found.Groups["number"].Value}"
            : null;

    // "Reference Number: CP.MP.116", "TX.CP.MP.522", "CP.MP. 207", "HIM.PA.33", "CP.MP.HN 542"
    [GeneratedRegex(@"Reference Number\s*:\**\s*(?<series>[A-Z]{2,5}(?:\.[A-Z]{2,5})+)[.\s]\s?(?<number>\d{1,4})", RegexOptions.IgnoreCase)]
    private static partial Regex ReferenceNumber();
}
