using System.Text.RegularExpressions;

namespace ReviewerPortal.Domain.Policies;

/// <summary>The coding section: its paragraphs and its code tables.</summary>
public sealed partial record CodingImplications(IReadOnlyList<Passage> Paragraphs, IReadOnlyList<CodeTable> Tables)
{
    /// <summary>The paragraphs with the notice of the American Medical Association, which stands wherever a CPT description is shown.</summary>
    public IReadOnlyList<Passage> AmaNotice => [.. Paragraphs.Where(paragraph => paragraph.Text.Contains("American Medical Association", StringComparison.Ordinal))];

    /// <summary>The sentence of the notice that claims the copyright, for narrow places; null when the policy has none.</summary>
    public string? AmaCopyright => AmaNotice
        .Select(paragraph => CopyrightSentence().Match(paragraph.Text))
        .FirstOrDefault(match => match.Success)?.Value.Trim();

    [GeneratedRegex(@"[^.]*\bcopyright[^.]*American Medical Association\.(?: All rights reserved\.)?", RegexOptions.IgnoreCase)]
    private static partial Regex CopyrightSentence();
}

/// <summary>The code system a table lists.</summary>
public enum CodeSystem
{
    Cpt,
    Hcpcs,
    Icd10,
    /// <summary>A table whose head names no system that is known.</summary>
    Other,
}

/// <summary>One table of codes with the caption before it, if any, and its column heads.</summary>
public sealed record CodeTable(CodeSystem System, Passage? Caption, IReadOnlyList<Passage> Heads, IReadOnlyList<PolicyCode> Codes);

/// <summary>A code with its full description, as published.</summary>
public sealed record PolicyCode(CodeSystem System, Passage Code, Passage Description);
