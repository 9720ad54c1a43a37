#:project ../../ReviewerPortal.Letters.csproj
#:property PublishAot=false
#:property NoWarn=$(NoWarn);CA1050;CA1303

// Cuts the four committed fonts from the whole static Noto Sans of the npm package @expo-google-fonts/noto-sans 0.4.2:
//   npm pack @expo-google-fonts/noto-sans@0.4.2 && tar xzf expo-google-fonts-noto-sans-0.4.2.tgz
//   dotnet run src/ReviewerPortal.Letters/Fonts/Rebuild/rebuild-fonts.cs -- package src/ReviewerPortal.Letters/Fonts
using ReviewerPortal.Letters.Fonts;

var (source, target) = (args[0], args[1]);
(int From, int To)[] kept =
[
    (0x20, 0x7E), (0xA0, 0x24F),      // Latin, with the letters of names from every European language
    (0x2B0, 0x36F),                   // modifier letters and combining marks
    (0x370, 0x3FF), (0x400, 0x52F),   // Greek, Cyrillic
    (0x1E00, 0x1EFF),                 // Vietnamese and other Latin letters with several marks
    (0x2000, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x218F), // punctuation, super- and subscripts, currencies, letterlike signs
    (0x2190, 0x2193), (0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2265), (0x25A0, 0x25CF),
];
var codePoints = kept.SelectMany(r => Enumerable.Range(r.From, r.To - r.From + 1)).ToList();

foreach (var (folder, from, to) in new[]
{
    ("400Regular", "NotoSans_400Regular", "NotoSans-Regular"), ("700Bold", "NotoSans_700Bold", "NotoSans-Bold"),
    ("400Regular_Italic", "NotoSans_400Regular_Italic", "NotoSans-Italic"), ("700Bold_Italic", "NotoSans_700Bold_Italic", "NotoSans-BoldItalic"),
})
{
    var cut = HbSubset.KeepCharacters(File.ReadAllBytes(Path.Combine(source, folder, from + ".ttf")), codePoints);
    File.WriteAllBytes(Path.Combine(target, to + ".ttf"), cut);
    Console.WriteLine($"{to}: {cut.Length} bytes");
}
File.Copy(Path.Combine(source, "LICENSE_FONT"), Path.Combine(target, "OFL.txt"), overwrite: true);
