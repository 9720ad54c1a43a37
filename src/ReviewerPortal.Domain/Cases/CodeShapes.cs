using System.Text.RegularExpressions;

namespace ReviewerPortal.Domain.Cases;

/// <summary>The shapes of the code systems that a request uses. A shape says that a code can exist, not that it does.</summary>
public static partial class CodeShapes
{
    /// <summary>CPT (five digits, or four and F, T, U, M) or HCPCS Level II (a letter A to V and four digits).</summary>
    public static bool IsProcedure(string? code) => code is not null && Procedure().IsMatch(code);

    /// <summary>ICD-10-CM: a letter, a digit, an alphanumeric, then up to four more behind a point.</summary>
    public static bool IsDiagnosis(string? code) => code is not null && Diagnosis().IsMatch(code);

    /// <summary>True for codes whose descriptions are the American Medical Association's, so that its notice must stand with them.</summary>
    public static bool IsCpt(string code) => Cpt().IsMatch(code);

    [GeneratedRegex(@"^([0-9]{4}[0-9FTUM]|[A-V][0-9]{4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Procedure();

    [GeneratedRegex(@"^[0-9]{4}[0-9FTUM]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Cpt();

    [GeneratedRegex(@"^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Diagnosis();
}
