using System.Text;
using ReviewerPortal.Web.Features.Audit.Universe;

namespace ReviewerPortal.Web.Tests.Audit.Universe;

public class UniverseCsvTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    public void Lines_Always_QuotesByRfc4180(string value, string written) =>
        Assert.Equal($"{written},x\r\n", Encoding.UTF8.GetString(UniverseCsv.Lines([[value, "x"]])));

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.test\",\"click\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void Lines_OfWhatASpreadsheetTakesForAFormula_MakesItAText(string value)
    {
        var written = Encoding.UTF8.GetString(UniverseCsv.Lines([[value]]));

        Assert.StartsWith("\"'" + value[0], written, StringComparison.Ordinal);
    }

    [Fact]
    public void Heads_Always_AreDifferentAndNameWhatAuditorsTrace()
    {
        var heads = UniverseColumns.All.Select(column => column.Head).ToList();

        Assert.Equal(heads.Distinct(), heads);
        Assert.All(
            ["Received at", "Decided at", "Oral notice to the member at", "Written notice to the provider, timeliness", "Credentials of who decided", "SHA-256 of the policy text", "Reason told to the member", "SHA-256 of the letters", "Breaches"],
            head => Assert.Contains(head, heads));
    }
}
