using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewerPortal.Domain.Policies;

/// <summary>
/// A month as policies print it (<c>04/26</c>, <c>4/26</c>, <c>04.15.26</c>) beside the month it means. The day, where one
/// is printed, is kept in <see cref="Printed"/> only.
/// </summary>
public sealed partial record PrintedMonth(string Printed, int Year, int Month)
{
    public DateOnly FirstDay => new(Year, Month, 1);

    /// <summary>Reads MM/YY, M/YY, MM/YYYY, MM.DD.YY and MM/DD/YY; null when the text is no such date.</summary>
    public static PrintedMonth? Read(string text)
    {
        var match = Date().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var month = int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture);
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        return month is >= 1 and <= 12 ? new PrintedMonth(text, FullYear(year), month) : null;
    }

    private static int FullYear(int year) => year switch
    {
        >= 1000 => year,
        >= 70 => 1900 + year,
        _ => 2000 + year,
    };

    [GeneratedRegex(@"^(?<month>\d{1,2})[/.](?:\d{1,2}[/.])?(?<year>\d{4}|\d{2})$")]
    private static partial Regex Date();
}
