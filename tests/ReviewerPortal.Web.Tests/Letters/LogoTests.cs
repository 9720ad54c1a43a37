using System.Text;
using ReviewerPortal.Letters.Documents;
using ReviewerPortal.Letters.Images;

namespace ReviewerPortal.Web.Tests.Letters;

/// <summary>Logos are pages that poppler drew: the PNG and the plain pixels of the same page must agree.</summary>
public sealed class LogoTests : IDisposable
{
    private readonly LetterFile _page = new(SmallLetter.With(new Paragraph("A page to be drawn. ثلاثة 三")));

    public void Dispose() => _page.Dispose();

    [Fact]
    public void Read_OfAPngInColour_GivesThePixelsOfThePage()
    {
        var read = RasterImage.Read(Drawn("png", "-png"));
        var pixels = File.ReadAllBytes(Draw("ppm"));

        Assert.Equal((170, 220), (read.Width, read.Height));
        Assert.Equal(pixels[^read.Data.Length..], read.Data);
    }

    [Fact]
    public void Read_OfAPngInGrey_GivesThePixelsOfThePageThreeTimes()
    {
        var read = RasterImage.Read(Drawn("png", "-png", "-gray"));
        var pixels = File.ReadAllBytes(Draw("pgm", "-gray"));

        Assert.Equal(pixels[^(read.Width * read.Height)..].SelectMany(p => Enumerable.Repeat(p, 3)), read.Data);
    }

    [Fact]
    public void Read_OfAPngWithTransparency_LaysItOnWhite()
    {
        var read = RasterImage.Read(FullLetter.Logo());

        Assert.Equal([255, 255, 255], read.Data[..3]);
        Assert.Contains((byte)0x12, read.Data);
    }

    [Fact]
    public void Render_WithAJpeg_CarriesTheFileUnchangedAndPassesTheChecks()
    {
        var logo = Drawn("jpg", "-jpeg");
        var letter = SmallLetter.With();
        using var file = new LetterFile(letter with { Letterhead = letter.Letterhead with { Logo = logo } });

        Assert.Contains(Encoding.Latin1.GetString(logo.Bytes.Span), Encoding.Latin1.GetString(file.Rendered.Pdf.Span), StringComparison.Ordinal);
        Assert.Equal(0, Tool.CheckUa(file.Path).ExitCode);
        Assert.Equal(0, Tool.Run("qpdf", "--check", file.Path).ExitCode);
        Assert.Contains("href=\"data:image/jpeg;base64,", file.Rendered.Pages[0].ToSvg(), StringComparison.Ordinal);
    }

    private LetterImage Drawn(string ending, params string[] options) => new(File.ReadAllBytes(Draw(ending, options)), "A page");

    private string Draw(string ending, params string[] options)
    {
        var path = Path.ChangeExtension(_page.Path, null) + string.Concat(options);
        Assert.Equal(0, Tool.Run("pdftoppm", [.. options, "-r", "20", "-singlefile", _page.Path, path]).ExitCode);
        return $"{path}.{ending}";
    }
}
