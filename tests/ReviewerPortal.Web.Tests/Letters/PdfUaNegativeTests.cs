using System.Text;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Tests.Letters;

namespace ReviewerPortal.Web.Tests.Letters;

/// <summary>The checker is only worth something if it finds faults: each case breaks a sound letter in one place.</summary>
public class PdfUaNegativeTests
{
    [Theory]
    [InlineData("/Scope /Column", "/Scopf /Column", "15-003")] // a header cell without a scope
    [InlineData("/Artifact << /Type /Layout >> BDC", "/Unknown  << /Type /Layout >> BDC", "01-003/004")] // an untagged rule
    [InlineData("/S /H2 ", "/S /H4 ", "14-003")] // a heading level left out
    [InlineData("/DisplayDocTitle true", "/DisplayDocTitle null", "07-002")]
    [InlineData("/Marked true", "/Marked null", "06/01")]
    [InlineData("<pdfuaid:part>1", "<pdfuaid:part>9", "06-002")]
    [InlineData("/ToUnicode ", "/ToUnicodf ", "31-027")]
    [InlineData("/FontFile2 ", "/FontFilf2 ", "31-009")]
    [InlineData("/ID (note-", "/IE (note-", "19-003")]
    public void CheckUa_WhenTheFileIsBroken_NamesTheFault(string sound, string broken, string fault)
    {
        using var letter = new LetterFile(SampleDenial.Draft(LineOfBusiness.Commercial));
        var text = Encoding.Latin1.GetString(letter.Rendered.Pdf.Span);
        Assert.Contains(sound, text);

        var answer = Tool.CheckUa(letter.Save("broken.pdf", Encoding.Latin1.GetBytes(text.Replace(sound, broken, StringComparison.Ordinal))));

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains(fault, answer.Output);
    }
}
