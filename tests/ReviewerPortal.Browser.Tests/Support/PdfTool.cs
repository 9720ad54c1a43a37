using System.Diagnostics;
using System.Text.RegularExpressions;
using ReviewerPortal.Web;

namespace ReviewerPortal.Browser.Tests.Support;

/// <summary>Reads a PDF back with the programs that anybody would use.</summary>
internal static partial class PdfTool
{
    public static string UaCheck => Path.Combine(RepoLayout.FindContentRoot(AppContext.BaseDirectory), "tests", "tools", "pdf-ua-check.py");

    /// <summary>The text with every stretch of white space as one space.</summary>
    public static async Task<string> TextAsync(string pdf) => WhiteSpace().Replace((await RunAsync("pdftotext", pdf, "-")).Output, " ");

    public static async Task AssertPassesAsync(string program, params string[] arguments)
    {
        var (code, output) = await RunAsync(program, arguments);
        Assert.True(code == 0, output);
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
