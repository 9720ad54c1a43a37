using System.Diagnostics;

namespace ReviewerPortal.Web.Tests.Letters;

/// <summary>Runs a program of the test machine (poppler-utils, qpdf, python3) and gives back what it says.</summary>
internal static class Tool
{
    public sealed record Answer(int ExitCode, string Output);

    public static Answer Run(string program, params IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Answer(process.ExitCode, output + error.Result);
    }

    /// <summary>The verdict of the PDF/UA checker on a file.</summary>
    public static Answer CheckUa(string path) => Run("python3", Path.Combine(AppContext.BaseDirectory, "tools", "pdf-ua-check.py"), path);

    /// <summary>Text with every stretch of white space as one space, so that line breaks do not count.</summary>
    public static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
