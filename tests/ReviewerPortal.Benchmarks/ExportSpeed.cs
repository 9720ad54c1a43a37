using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;
using ReviewerPortal.Web.Configuration;
using ReviewerPortal.Web.Features.Letters;
using ReviewerPortal.Web.Features.Letters.Export;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Benchmarks;

/// <summary>Measures an export of letters beside copying the same bytes out of the same database, and how much memory it takes.</summary>
internal sealed class ExportSpeed(SampleLetters sample)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    private long _peak;

    public void Measure(int runs)
    {
        var (copied, exported) = Measured.InTurns(runs, Copy, Export);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{sample.Count:N0} letters: copy {copied:0} ms, export {exported:0} ms, ratio {copied / exported:0.00} (medians of {runs} runs in turns); largest managed heap during an export {_peak / 1_000_000} MB, peak resident {PeakResident() / 1_000_000} MB"));
    }

    private void Copy()
    {
        using var connection = sample.Open();
        using var output = File.Create(sample.Output);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT rowid, Bytes FROM Blobs";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            using var bytes = reader.GetStream(1);
            bytes.CopyTo(output);
        }
    }

    private void Export() => ExportAsync().GetAwaiter().GetResult();

    private async Task ExportAsync()
    {
        await using var context = sample.NewContext();
        await using var output = File.Create(sample.Output);
        var zone = new PlanTimeZone(Options.Create(new PlanOptions { TimeZone = "America/Chicago" }), TimeProvider.System);
        var reader = new LetterExportReader(context, new LettersFilter(), zone, Now);
        var manifest = new LetterManifest
        {
            Format = LetterManifest.CurrentFormat,
            ExportedAt = "",
            ExportedBy = "",
            Chosen = new Dictionary<string, string>(),
            AuditHead = new ManifestHead(0, ""),
            Letters = reader.DescriptionsAsync(),
        };
        await LetterArchive.WriteAsync(output, manifest, reader.FilesAsync(), Watch, CancellationToken.None);
    }

    private void Watch() => _peak = Math.Max(_peak, GC.GetTotalMemory(forceFullCollection: false));

    private static long PeakResident()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
