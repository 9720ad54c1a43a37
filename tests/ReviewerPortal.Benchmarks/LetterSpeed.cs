using System.Diagnostics;
using System.Globalization;
using System.Text;
using ReviewerPortal.Domain.Letters;
using ReviewerPortal.Letters;
using ReviewerPortal.Letters.Documents;

namespace ReviewerPortal.Benchmarks;

/// <summary>How fast a letter with the language notices is made, beside headless Chromium printing a page of the same words, and what memory a thousand take.</summary>
internal static class LetterSpeed
{
    /// <summary>Prints the measures and keeps the letter in <paramref name="folder"/>; true when all goals are met.</summary>
    public static bool Measure(string folder, int letters)
    {
        var (document, renderer, watch) = (SampleLetter.Build(), new LetterRenderer(), new Stopwatch());
        var times = new List<double>();
        for (var i = 0; i < letters; i++)
        {
            watch.Restart();
            var pdf = renderer.Render(document);
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (i == 0)
                File.WriteAllBytes(Path.Combine(folder, "letter.pdf"), pdf.Pdf.Span);
        }
        var resident = Process.GetCurrentProcess().WorkingSet64 / 1_048_576.0;
        var (median, chromium) = (Median(times.Skip(20)), Chromium(folder, document));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{renderer.Render(document).Pages.Count} pages: median {median:0.0} ms (goal below 50); Chromium {chromium:0} ms with its start, ratio {chromium / median:0.0} (goal 10); resident after {letters} letters {resident:0} MB (goal below 250)"));
        return median < 50 && chromium / median >= 10 && resident < 250;
    }

    public static string Hash() => new LetterRenderer().Render(SampleLetter.Build()).Sha256;

    private static double Chromium(string folder, LetterDocument document)
    {
        var page = Path.Combine(folder, "letter.html");
        File.WriteAllText(page, $"<!doctype html><meta charset=utf-8><title>Letter</title><body style=\"font:12pt Noto Sans\">{Html(document.Blocks)}");
        string[] arguments = ["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={Path.Combine(folder, "profile")}", $"--print-to-pdf={Path.Combine(folder, "chromium.pdf")}", page];
        return Median(Enumerable.Range(0, 5).Select(_ => Run(Environment.GetEnvironmentVariable("CHROMIUM") ?? "chromium", arguments)));
    }

    private static double Run(string program, string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException(error.Result);
    }

    private static string Html(IReadOnlyList<LetterBlock> blocks)
    {
        var html = new StringBuilder();
        foreach (var block in blocks)
        {
            html.Append(block switch
            {
                Heading heading => $"<h{heading.Level}>{heading.Text}</h{heading.Level}>",
                Paragraph paragraph => $"<p>{string.Concat(paragraph.Runs.Select(r => r.Text))}</p>",
                Section section => $"<section lang={section.Language ?? "en"} dir={(section.Language is "ar" or "fa" or "ur" ? "rtl" : "ltr")}>{Html(section.Blocks)}</section>",
                DataTable table => $"<table>{string.Concat(table.Rows.Select(r => $"<tr>{string.Concat(r.Select(c => $"<td>{string.Concat(c.Select(t => t.Text))}</td>"))}</tr>"))}</table>",
                _ => "",
            });
        }
        return html.ToString();
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
