using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace ReviewerPortal.Web.Features.Audit.Universe;

/// <summary>
/// Writes rows as RFC 4180 in UTF-8 with the byte order mark that spreadsheet programs look for. A value that such a program could take for a
/// formula gets an apostrophe before it.
/// </summary>
internal static class UniverseCsv
{
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.Escape,
        // The library itself quotes the pair only, and readers end a row at either half of it.
        ShouldQuote = asked => ConfigurationFunctions.ShouldQuote(asked) || asked.Field?.AsSpan().ContainsAny('\r', '\n') == true,
    };

    /// <summary>The mark and the heads.</summary>
    public static byte[] Head() => [.. Encoding.UTF8.Preamble, .. Lines([UniverseColumns.All.Select(column => column.Head)])];

    public static byte[] Rows(IEnumerable<UniverseRow> rows) => Lines(rows.Select(row => UniverseColumns.All.Select(column => column.Value(row) ?? "")));

    /// <summary>Each row as the texts of its columns.</summary>
    internal static byte[] Lines(IEnumerable<IEnumerable<string>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Format))
        {
            foreach (var row in rows)
            {
                foreach (var value in row) csv.WriteField(value);
                csv.NextRecord();
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
