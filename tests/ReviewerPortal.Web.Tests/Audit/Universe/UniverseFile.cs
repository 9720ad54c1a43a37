using System.Text;
using Microsoft.VisualBasic.FileIO;

namespace ReviewerPortal.Web.Tests.Audit.Universe;

/// <summary>A universe read back by a reader that others wrote: each row by the heads of its columns.</summary>
internal sealed class UniverseFile
{
    private UniverseFile(IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyDictionary<string, string>> rows) => (Heads, Rows) = (heads, rows);

    public IReadOnlyList<string> Heads { get; }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows { get; }

    public IReadOnlyList<string> Numbers => [.. Rows.Select(row => row["Case number"])];

    public static UniverseFile Read(byte[] bytes)
    {
        Assert.Equal(Encoding.UTF8.Preamble, bytes.AsSpan(0, 3));
        var lines = Lines(bytes).ToList();
        return new UniverseFile(lines[0], [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second))]);
    }

    public static IEnumerable<string[]> Lines(byte[] bytes)
    {
        using var reader = new TextFieldParser(new MemoryStream(bytes), Encoding.UTF8) { TrimWhiteSpace = false, HasFieldsEnclosedInQuotes = true };
        reader.SetDelimiters(",");
        while (reader.ReadFields() is { } fields) yield return fields;
    }
}
