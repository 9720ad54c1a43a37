#:project ../../ReviewerPortal.Letters.csproj
#:property PublishAot=false
#:property NoWarn=$(NoWarn);CA1050;CA1303

// Cuts the committed fonts from the whole static fonts of two npm packages, both at version 0.4.2:
//   for p in noto-sans noto-sans-math; do
//     npm pack @expo-google-fonts/$p@0.4.2 && mkdir -p fonts/$p && tar xzf expo-google-fonts-$p-0.4.2.tgz -C fonts/$p --strip-components 1
//   done
//   dotnet run src/ReviewerPortal.Letters/Fonts/Rebuild/rebuild-fonts.cs -- fonts src/ReviewerPortal.Letters/Fonts
using ReviewerPortal.Letters.Fonts;

var (source, target) = (args[0], args[1]);
(int From, int To)[] kept =
[
    (0x20, 0x7E), (0xA0, 0x24F),      // Latin, with the letters of names from every European language
    (0x2B0, 0x36F),                   // modifier letters and combining marks
    (0x370, 0x3FF), (0x400, 0x52F),   // Greek, Cyrillic
    (0x1E00, 0x1EFF),                 // Vietnamese and other Latin letters with several marks
    (0x2000, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x218F), // punctuation, super- and subscripts, currencies, letterlike signs
    (0x2212, 0x2212),
];
(int From, int To)[] signs =
[
    (0x2190, 0x2193), (0x2206, 0x2206), (0x2211, 0x2211), (0x221A, 0x221A), (0x221E, 0x221E), (0x2248, 0x2248), (0x2260, 0x2260),
    (0x2264, 0x2265), (0x25A0, 0x25A1), (0x25CB, 0x25CB), (0x25CF, 0x25CF), // what clinical notes use and Noto Sans lacks
];

foreach (var (from, to, characters) in new[]
{
    ("noto-sans/400Regular/NotoSans_400Regular", "NotoSans-Regular", kept), ("noto-sans/700Bold/NotoSans_700Bold", "NotoSans-Bold", kept),
    ("noto-sans/400Regular_Italic/NotoSans_400Regular_Italic", "NotoSans-Italic", kept),
    ("noto-sans/700Bold_Italic/NotoSans_700Bold_Italic", "NotoSans-BoldItalic", kept),
    ("noto-sans-math/400Regular/NotoSansMath_400Regular", "NotoSansMath-Regular", signs),
})
{
    var codePoints = characters.SelectMany(r => Enumerable.Range(r.From, r.To - r.From + 1));
    var cut = HbSubset.KeepCharacters(File.ReadAllBytes(Path.Combine(source, from + ".ttf")), codePoints);
    File.WriteAllBytes(Path.Combine(target, to + ".ttf"), cut);
    Console.WriteLine($"{to}: {cut.Length} bytes");
}
// Both families stand under the same licence; only the line of the copyright differs.
var licence = File.ReadAllText(Path.Combine(source, "noto-sans", "LICENSE_FONT"));
var second = File.ReadLines(Path.Combine(source, "noto-sans-math", "LICENSE_FONT")).First();
File.WriteAllText(Path.Combine(target, "OFL.txt"), licence.StartsWith(second, StringComparison.Ordinal) ? licence : second + "\n" + licence);
