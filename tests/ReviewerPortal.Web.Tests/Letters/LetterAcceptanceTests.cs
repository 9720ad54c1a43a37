using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReviewerPortal.Letters.Documents;

namespace ReviewerPortal.Web.Tests.Letters;

/// <summary>What programs of others find in a letter with everything, in both variants.</summary>
public sealed class LetterAcceptanceTests : IDisposable
{
    private static readonly string[] PreflightJars = ["preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "commons-io", "jaxb-api", "javax.activation"];
    private const int LanguagePage = 4;
    private readonly LetterFile _standard = new(FullLetter.Build());
    private readonly LetterFile _large = new(FullLetter.Build(LetterVariant.LargePrint));

    public void Dispose()
    {
        _standard.Dispose();
        _large.Dispose();
    }

    private IEnumerable<LetterFile> Both => [_standard, _large];

    [Fact]
    public void Letter_InBothVariants_PassesQpdfAndThePdfUaChecks() => Assert.All(Both, letter =>
    {
        var verdict = Tool.CheckUa(letter.Path);
        Assert.True(verdict.ExitCode == 0, verdict.Output);
        Assert.Equal(0, Tool.Run("qpdf", "--check", letter.Path).ExitCode);
    });

    [Fact]
    public void Letter_InPreflight_HasOnlyTheFindingThatItIsPartTwo()
    {
        var jars = string.Join(':', PreflightJars.Select(jar => $"/usr/share/java/{jar}.jar"));
        var output = Tool.Run("java", "-cp", jars, "org.apache.pdfbox.preflight.Validator_A1b", _standard.Path).Output;
        // The program checks part 1 only; the rest of what it prints are the warnings of its font reader.
        var findings = output.Split('\n').Where(l => Regex.IsMatch(l, @"^\d+(\.\d+)*\s*:")).Select(l => l.Trim()).Distinct();

        Assert.Contains("part", Assert.Single(findings), StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_InBothVariants_EmbedsEveryFontCutAndWithUnicode() => Assert.All(Both, letter =>
    {
        var fonts = Tool.Run("pdffonts", letter.Path).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.True(fonts.Length > 18, $"{fonts.Length} fonts");
        Assert.All(fonts, f => Assert.Matches(@"^[A-Z]{6}\+NotoSans.* yes yes yes ", f));
    });

    [Fact]
    public void Letter_FromTwoProcessesUnderOtherSettings_HasTheSameHash()
    {
        var hashes = new[] { ("UTC", "C"), ("Asia/Kathmandu", "tr_TR.UTF-8") }.Select(s => HashUnder(s.Item1, s.Item2)).ToList();

        Assert.Matches("^[0-9a-f]{64}$", hashes[0]);
        Assert.Equal(hashes[0], hashes[1]);
    }

    [Fact]
    public void Letter_InBothVariants_HoldsTheNoticesOfEveryLanguage() => Assert.All(Both, letter =>
    {
        var text = Packed(Tool.Run("pdftotext", "-raw", letter.Path, "-").Output);
        Assert.All(FullLetter.Notices.Where(n => n.Language is not ("ar" or "fa" or "ur")), n => Assert.Contains(Packed(n.Text), text, StringComparison.Ordinal));
    });

    [Theory, InlineData("ar"), InlineData("fa"), InlineData("ur")]
    public void Letter_WhereTextRunsToTheLeft_ReadsBackNineOfTenWords(string language)
    {
        var text = Tool.Run("pdftotext", _standard.Path, "-").Output;
        var words = Regex.Matches(FullLetter.Notices.Single(n => n.Language == language).Text, @"[\p{L}\p{M}\u200C]+").Select(m => m.Value).ToList();

        Assert.True(words.Count(w => text.Contains(w, StringComparison.Ordinal)) >= 0.9 * words.Count);
    }

    [Fact]
    public void Letter_InBothVariants_HasTheAddressAloneInTheWindow() => Assert.All(Both, letter =>
    {
        var page = XDocument.Parse(Tool.Run("pdftotext", "-bbox", "-l", "1", letter.Path, "-").Output);
        var inWindow = page.Descendants().Where(e => e.Name.LocalName == "word" && At(e, "xMin") < 387 && At(e, "xMax") > 63 && At(e, "yMin") < 234 && At(e, "yMax") > 144);
        Assert.Equal("Rowan Sample 12 Placeholder Lane, Apt 3B Springfield, TX 75001", string.Join(' ', inWindow.Select(w => w.Value)));
    });

    [Fact]
    public void Letter_InBothVariants_NumbersEveryPage() => Assert.All(Both, letter =>
    {
        var pages = Tool.Run("pdftotext", letter.Path, "-").Output.Split('\f')[..^1];
        Assert.Equal(letter.Rendered.Pages.Count, pages.Length);
        Assert.All(pages.Select((text, i) => (text, i)), p => Assert.Contains($"Page {p.i + 1} of {pages.Length}", p.text, StringComparison.Ordinal));
    });

    [Fact]
    public void Letter_InLargePrint_SaysTheSameInTheSameStructure()
    {
        Assert.True(_large.Rendered.Pages.Count > _standard.Rendered.Pages.Count);
        Assert.Equal(Structure(_standard), Structure(_large));
    }

    [Fact]
    public void Letter_WithEverything_HasTheStructureOfTheGolden() =>
        Assert.Equal(File.ReadAllText(FullLetter.Fixture("structure.txt")), Kept("structure.txt", Structure(_standard)));

    [Theory, InlineData(1), InlineData(LanguagePage)]
    public void Letter_WithEverything_LooksLikeTheGoldenPage(int page) => AssertLooksLike($"standard-{page}", _standard, page);

    [Fact]
    public void Letter_InLargePrint_LooksLikeTheGoldenPage() => AssertLooksLike("large-1", _large, 1);

    [Fact]
    public void Letter_WithALogo_TagsItWithItsAlternativeText()
    {
        Assert.Contains("image", Tool.Run("pdfimages", "-list", _standard.Path).Output, StringComparison.Ordinal);
        Assert.Contains("Figure", Structure(_standard), StringComparison.Ordinal);
        Assert.Contains($"/S /Figure /P", Encoding.Latin1.GetString(_standard.Rendered.Pdf.Span), StringComparison.Ordinal);
        Assert.Contains($"/Alt <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("Example Health Plan"))}>", Encoding.Latin1.GetString(_standard.Rendered.Pdf.Span), StringComparison.Ordinal);
    }

    // Two releases of poppler smooth edges differently; a word that moved or changed differs by far more.
    private static void AssertLooksLike(string name, LetterFile letter, int page)
    {
        const double mostDifference = 1.5;
        var image = Path.ChangeExtension(letter.Path, null) + "-" + name;
        Assert.Equal(0, Tool.Run("pdftoppm", "-gray", "-r", "50", "-singlefile", "-f", $"{page}", "-l", $"{page}", letter.Path, image).ExitCode);
        var made = File.ReadAllBytes(image + ".pgm");
        if (Environment.GetEnvironmentVariable("LETTER_GOLDENS") is { } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, name + ".pgm"), made);
            File.WriteAllBytes(Path.Combine(folder, name + ".pdf"), letter.Rendered.Pdf.Span);
        }
        using var golden = new MemoryStream();
        using (var packed = new GZipStream(File.OpenRead(FullLetter.Fixture(name + ".pgm.gz")), CompressionMode.Decompress))
            packed.CopyTo(golden);
        Assert.Equal(golden.Length, made.Length);
        Assert.InRange(golden.ToArray().Zip(made, (a, b) => Math.Abs(a - b)).Average(), 0, mostDifference);
    }

    // With LETTER_GOLDENS set to a folder, what was made is kept there, to be looked at and taken as the new golden.
    private static string Kept(string name, string text)
    {
        if (Environment.GetEnvironmentVariable("LETTER_GOLDENS") is { } folder)
            File.WriteAllText(Path.Combine(folder, name), text);
        return text;
    }

    private static string Structure(LetterFile letter) =>
        string.Join('\n', Tool.Run("pdfinfo", "-struct", letter.Path).Output.Split('\n').Select(l => l.TrimEnd()).Where(l => Regex.IsMatch(l, @"^ *[A-Z]\w*( \(\w+\))?:?$")));

    private static string HashUnder(string zone, string language)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ReviewerPortal.Benchmarks.dll"), "letter-hash"]) { RedirectStandardOutput = true };
        (start.Environment["TZ"], start.Environment["LANG"]) = (zone, language);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.Trim();
    }

    // Without what is not drawn and what line breaks change.
    private static string Packed(string text) => Regex.Replace(text, @"[\s\u200B\u200E\u00AD-]", "").Normalize();

    private static double At(XElement word, string edge) => double.Parse(word.Attribute(edge)!.Value, CultureInfo.InvariantCulture);
}
