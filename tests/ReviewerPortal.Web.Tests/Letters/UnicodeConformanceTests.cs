using System.Globalization;
using System.IO.Compression;
using System.Text;
using ReviewerPortal.Letters.Text;

namespace ReviewerPortal.Web.Tests.Letters;

/// <summary>Runs every case of Unicode 15's own test files, kept compressed in tests/Fixtures/unicode.</summary>
public class UnicodeConformanceTests
{
    [Fact]
    public void Levels_ForEveryCaseOfBidiTest_AreUnicodes()
    {
        var (cases, faults, levels, order) = (0, new List<string>(), Array.Empty<string>(), "");
        foreach (var line in Lines("BidiTest"))
        {
            if (line.StartsWith("@Levels:", StringComparison.Ordinal))
                levels = Words(line[8..]);
            else if (line.StartsWith("@Reorder:", StringComparison.Ordinal))
                order = string.Join(' ', Words(line[9..]));
            else if (line[0] != '@')
            {
                var parts = line.Split(';');
                BidiClass[] classes = [.. Words(parts[0]).Select(Enum.Parse<BidiClass>)];
                foreach (var direction in DirectionsOf(int.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture)))
                {
                    cases++;
                    Compare(BidiAlgorithm.Levels(classes, new int[classes.Length], direction), levels, order, line, faults);
                }
            }
        }

        Assert.Empty(faults.Take(10));
        Assert.True(cases > 700_000, $"{cases} cases");
    }

    [Fact]
    public void Levels_ForEveryCaseOfBidiCharacterTest_AreUnicodes()
    {
        var (cases, faults) = (0, new List<string>());
        foreach (var line in Lines("BidiCharacterTest"))
        {
            var parts = line.Split(';');
            int[] characters = [.. Words(parts[0]).Select(Hex)];
            byte? direction = parts[1] == "2" ? null : byte.Parse(parts[1], CultureInfo.InvariantCulture);
            var levels = BidiAlgorithm.Levels([.. characters.Select(UnicodeClasses.BidiOf)], [.. characters.Select(UnicodeClasses.BracketOf)], direction);
            cases++;
            Compare(levels, Words(parts[3]), string.Join(' ', Words(parts[4])), line, faults);
        }

        Assert.Empty(faults.Take(10));
        Assert.True(cases > 90_000, $"{cases} cases");
    }

    [Fact]
    public void Opportunities_ForEveryCaseOfLineBreakTest_AreUnicodes()
    {
        var (cases, faults) = (0, new List<string>());
        foreach (var line in Lines("LineBreakTest"))
        {
            var expected = Words(line.Split('#')[0]);
            var text = string.Concat(expected.Where((_, i) => i % 2 == 1).Select(c => char.ConvertFromUtf32(Hex(c))));
            if (Marked(text) != string.Join(' ', expected[1..^1]))
                faults.Add(line);
            cases++;
        }

        Assert.Empty(faults.Take(10));
        Assert.True(cases > 7_000, $"{cases} cases");
    }

    private static void Compare(byte[] levels, string[] expected, string order, string line, List<string> faults)
    {
        var kept = Enumerable.Range(0, levels.Length).Where(i => expected[i] != "x").ToList();
        var visual = BidiAlgorithm.VisualOrder([.. kept.Select(i => levels[i])]).Select(i => kept[i]);
        if (kept.Any(i => levels[i].ToString(CultureInfo.InvariantCulture) != expected[i]) || string.Join(' ', visual) != order)
            faults.Add($"{line}: {string.Join(' ', levels)} instead of {string.Join(' ', expected)}, order {order}");
    }

    private static string Marked(string text)
    {
        var (breaks, marked, unit) = (LineBreaker.UnicodeOpportunities(text), new StringBuilder(), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            unit += rune.Utf16SequenceLength;
            marked.Append(CultureInfo.InvariantCulture, $"{rune.Value:X4}").Append(unit == text.Length ? "" : breaks[unit - 1] ? " ÷ " : " × ");
        }
        return marked.ToString();
    }

    private static IEnumerable<byte?> DirectionsOf(int bits)
    {
        if ((bits & 1) != 0)
            yield return null;
        if ((bits & 2) != 0)
            yield return 0;
        if ((bits & 4) != 0)
            yield return 1;
    }

    private static IEnumerable<string> Lines(string name)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "unicode", name + ".txt.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
