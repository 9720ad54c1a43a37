using System.Text.RegularExpressions;

namespace ReviewerPortal.Domain.Policies.Parsing;

/// <summary>Which code system a table or a single code belongs to.</summary>
internal static partial class CodeSystems
{
    /// <summary>By the words of a table's head and caption.</summary>
    public static CodeSystem Of(string head)
    {
        var icd = head.Contains("ICD", StringComparison.OrdinalIgnoreCase);
        var hcpcs = head.Contains("HCPCS", StringComparison.OrdinalIgnoreCase);
        var cpt = head.Contains("CPT", StringComparison.OrdinalIgnoreCase);
        return (icd, hcpcs, cpt) switch
        {
            (true, _, _) => CodeSystem.Icd10,
            (_, true, false) => CodeSystem.Hcpcs,
            (_, false, true) => CodeSystem.Cpt,
            _ => CodeSystem.Other,
        };
    }

    /// <summary>By the table, or where the head names two systems or none, by the shape of the code.</summary>
    public static CodeSystem Of(CodeSystem table, string code) => (table, code) switch
    {
        (not CodeSystem.Other, _) => table,
        _ when Cpt().IsMatch(code) => CodeSystem.Cpt,
        _ when Hcpcs().IsMatch(code) => CodeSystem.Hcpcs,
        _ => CodeSystem.Other,
    };

    [GeneratedRegex(@"^\d{4}[0-9A-Z]$")]
    private static partial Regex Cpt();

    [GeneratedRegex(@"^[A-V]\d{4}$")]
    private static partial Regex Hcpcs();
}
