using System.Globalization;

namespace ReviewerPortal.Letters.Text;

/// <summary>The classes of UAX #9, under Unicode's short names.</summary>
internal enum BidiClass : byte { L, R, AL, EN, ES, ET, AN, CS, NSM, BN, B, S, WS, ON, LRE, LRO, RLE, RLO, PDF, LRI, RLI, FSI, PDI }

/// <summary>The classes of UAX #14, under Unicode's short names; OPE, CPE and IDU are explained where the table is made.</summary>
internal enum BreakClass : byte
{
    AL, BK, CR, LF, NL, SP, ZW, WJ, GL, CM, ZWJ, CB, CL, CP, CPE, EX, IS, SY, OP, OPE, QU, NS, B2, BA, BB, HY, HL, IN, NU, PR, PO, ID, IDU, EB, EM, JL, JV, JT, H2, H3, RI,
}

/// <summary>What Unicode says about characters, read once from a table that <c>Rebuild/rebuild-unicode.py</c> makes.</summary>
internal static class UnicodeClasses
{
    private static readonly List<int> Starts = [];
    private static readonly List<BidiClass> Bidi = [];
    private static readonly List<BreakClass> Breaks = [];
    private static readonly Dictionary<int, int> Brackets = [];

    static UnicodeClasses()
    {
        using var stream = typeof(UnicodeClasses).Assembly.GetManifestResourceStream("UnicodeClasses.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            Read(line.Split(' '));
    }

    public static BidiClass BidiOf(int codePoint) => Bidi[RangeOf(codePoint)];

    public static BreakClass BreakOf(int codePoint) => Breaks[RangeOf(codePoint)];

    /// <summary>The closing bracket that a bracket pairs with, negative for the closing one itself; 0 for what is no bracket.</summary>
    public static int BracketOf(int codePoint) => Brackets.GetValueOrDefault(codePoint);

    private static void Read(string[] fields)
    {
        if (fields[0] == "(")
        {
            var closing = Canonical(Hex(fields[2]));
            (Brackets[Hex(fields[1])], Brackets[Hex(fields[2])]) = (closing, -closing);
            return;
        }
        Starts.Add(Hex(fields[0]));
        Bidi.Add(Enum.Parse<BidiClass>(fields[2]));
        Breaks.Add(Enum.Parse<BreakClass>(fields[3]));
    }

    // The angle brackets exist twice, and the two are the same character to Unicode.
    private static int Canonical(int closing) => closing == 0x232A ? 0x3009 : closing;

    private static int RangeOf(int codePoint)
    {
        var found = Starts.BinarySearch(codePoint);
        return found >= 0 ? found : ~found - 1;
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
