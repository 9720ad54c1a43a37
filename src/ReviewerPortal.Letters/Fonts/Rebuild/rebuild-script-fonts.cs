#:project ../../ReviewerPortal.Letters.csproj
#:property PublishAot=false
#:property NoWarn=$(NoWarn);CA1050;CA1303

// Cuts the committed fonts of the scripts beside Latin, Greek and Cyrillic. Sources: Debian's fonts-noto-core 20201225 and four npm packages at 0.4.3:
//   for p in noto-sans-sc noto-sans-tc noto-sans-kr noto-sans-jp; do
//     npm pack @expo-google-fonts/$p@0.4.3 && mkdir -p fonts/$p && tar xzf expo-google-fonts-$p-0.4.3.tgz -C fonts/$p --strip-components 1
//   done
//   dotnet run src/ReviewerPortal.Letters/Fonts/Rebuild/rebuild-script-fonts.cs -- fonts src/ReviewerPortal.Letters/Fonts
// East Asian fonts keep the first level of the national standards: what newspapers print, and the letters of nearly all names.
using System.Text;
using ReviewerPortal.Letters.Fonts;

Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
var (source, target) = (args[0], args[1]);
(int From, int To)[] common = [(0x20, 0x20), (0xA0, 0xA0), (0x200C, 0x200F), (0x25CC, 0x25CC)];
(int From, int To)[] cjk = [(0x20, 0x20), (0x3000, 0x301F), (0xFF01, 0xFF65)];

foreach (var (script, ranges) in new (string, (int, int)[])[]
{
    ("Arabic", [(0x600, 0x6FF), (0x750, 0x77F), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC)]), ("Hebrew", [(0x590, 0x5FF)]), ("Armenian", [(0x530, 0x58F)]),
    ("Devanagari", [(0x900, 0x97F)]), ("Bengali", [(0x980, 0x9FF), (0x964, 0x965)]), ("Gurmukhi", [(0xA00, 0xA7F), (0x964, 0x965)]),
    ("Gujarati", [(0xA80, 0xAFF), (0x964, 0x965)]), ("Tamil", [(0xB80, 0xBFF)]), ("Telugu", [(0xC00, 0xC7F)]), ("Thai", [(0xE00, 0xE7F)]), ("Lao", [(0xE80, 0xEFF)]),
    ("Myanmar", [(0x1000, 0x109F)]), ("Ethiopic", [(0x1200, 0x137F)]), ("Khmer", [(0x1780, 0x17FF)]), ("Cherokee", [(0x13A0, 0x13FF), (0xAB70, 0xABBF)]),
})
    Cut($"/usr/share/fonts/truetype/noto/NotoSans{script}-Regular.ttf", $"NotoSans{script}-Regular", Points([.. common, .. ranges]));

Cut(EastAsian("sc", "SC"), "NotoSansSC-Regular", [.. Points(cjk), .. Encoded(936, 0xB0, 0xD7, 0xA1, 0xFE)]);
Cut(EastAsian("tc", "TC"), "NotoSansTC-Regular", [.. Points([.. cjk, (0x3105, 0x312F)]), .. Encoded(950, 0xA4, 0xC6, 0x40, 0xFE)]);
Cut(EastAsian("kr", "KR"), "NotoSansKR-Regular", [.. Points([.. cjk, (0x3131, 0x318E)]), .. Encoded(949, 0xB0, 0xC8, 0xA1, 0xFE)]);
Cut(EastAsian("jp", "JP"), "NotoSansJP-Regular", [.. Points([.. cjk, (0x3041, 0x30FF)]), .. Encoded(932, 0x88, 0x97, 0x40, 0xFC)]);

string EastAsian(string package, string name) => Path.Combine(source, $"noto-sans-{package}", "400Regular", $"NotoSans{name}_400Regular.ttf");

void Cut(string from, string to, IEnumerable<int> characters)
{
    var cut = HbSubset.KeepCharactersOfScript(File.ReadAllBytes(from), characters);
    File.WriteAllBytes(Path.Combine(target, to + ".ttf"), cut);
    Console.WriteLine($"{to}: {cut.Length} bytes");
}

static IEnumerable<int> Points((int From, int To)[] ranges) => ranges.SelectMany(r => Enumerable.Range(r.From, r.To - r.From + 1));

// The characters that a national code page has in these rows; what is no character decodes to a question mark.
static IEnumerable<int> Encoded(int codePage, int firstRow, int lastRow, int firstCell, int lastCell)
{
    var encoding = Encoding.GetEncoding(codePage);
    for (var row = firstRow; row <= lastRow; row++)
    {
        for (var cell = firstCell; cell <= lastCell; cell++)
        {
            var text = encoding.GetString([(byte)row, (byte)cell]);
            if (text.Length == 1 && text[0] >= 0x2E80 && text[0] is < '\uE000' or > '\uF8FF')
                yield return text[0];
        }
    }
}
