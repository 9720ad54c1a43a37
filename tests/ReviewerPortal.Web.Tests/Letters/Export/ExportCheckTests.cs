using System.Text.Json;
using CsCheck;
using ReviewerPortal.Web.Features.Letters;
using ReviewerPortal.Web.Features.Letters.Export;
using ReviewerPortal.Web.Operations;
using ReviewerPortal.Web.Tests.Database;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Letters.Export;

/// <summary>Whatever is changed in an export after it was handed out is found, and named, without database and server.</summary>
public sealed class ExportCheckTests(QuietHost host) : IClassFixture<QuietHost>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("letters-").FullName;
    private ExportedLetters _export = null!;

    private string ZipPath => Path.Combine(_folder, "letters.zip");

    public async ValueTask InitializeAsync()
    {
        _export = await ExportedLetters.OfAsync(host, new LettersFilter());
        await File.WriteAllBytesAsync(ZipPath, _export.Bytes);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Check_OfAnUntouchedExport_FindsItWhole()
    {
        var found = await ExportCheck.OfArchiveAsync(ZipPath, TestContext.Current.CancellationToken);

        Assert.Empty(found.Faults);
        Assert.Equal(_export.Letters.Count, found.Letters);
        Assert.Equal(_export.Manifest.GetProperty("auditHead").GetProperty("hash").GetString(), found.Head!.Hash);
    }

    /// <summary>Anywhere in the file: letters, manifest, the archive's own headers and directory, the seal.</summary>
    [Fact]
    public void Check_WhenAnyByteWasChanged_FindsIt() => Gen.Select(Gen.Int[0, _export.Bytes.Length - 1], Gen.Int[1, 255]).Sample((place, mask) =>
    {
        var changed = _export.Bytes.ToArray();
        changed[place] ^= (byte)mask;
        Assert.NotEmpty(CheckOf(changed).Faults);
    }, iter: 200, threads: 1, seed: "0N0XIzNsQ0O2");

    /// <summary>The last kilobytes are directory and seal: what an archive's reader itself trips over.</summary>
    [Fact]
    public void Check_WhenAnyByteOfTheDirectoryWasChanged_FindsIt() => Gen.Select(Gen.Int[1, 3000], Gen.Int[1, 255]).Sample((fromEnd, mask) =>
    {
        var changed = _export.Bytes.ToArray();
        changed[^fromEnd] ^= (byte)mask;
        Assert.NotEmpty(CheckOf(changed).Faults);
    }, iter: 600, threads: 1, seed: "0N0XIzNsQ0O2");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(5_000)]
    [InlineData(-1)]
    public void Check_WhenTheFileWasCutOff_FindsIt(int left) => Assert.NotEmpty(CheckOf(_export.Bytes[..(left < 0 ? _export.Bytes.Length + left : left)]).Faults);

    [Fact]
    public void Check_WhenALetterWasChanged_NamesItAndItsCase()
    {
        var letter = _export.Letters[0];
        var pdf = _export.Files[letter.GetProperty("file").GetString()!];
        var changed = _export.Bytes.ToArray();
        changed[IndexOf(changed, pdf) + (pdf.Length / 2)] ^= 1;

        var faults = CheckOf(changed).Faults;

        Assert.Equal(["seal", letter.GetProperty("file").GetString()!], faults.Select(fault => fault.Where));
        Assert.Contains($"case {letter.GetProperty("caseNumber").GetString()}", faults[1].What, StringComparison.Ordinal);
    }

    /// <summary>Made anew with a fitting seal, as somebody could who knows of it: each letter is still held against its hash.</summary>
    [Fact]
    public async Task Check_OfAnotherArchiveWithAFittingSeal_NamesWhatIsMissingAndWhatWasAdded()
    {
        var dropped = _export.Letters[0].GetProperty("file").GetString()!;
        var forged = await RepackAsync(_export.Files.Where(f => f.Key != dropped && f.Key != LetterManifest.FileName).Append(KeyValuePair.Create("letters/added.pdf", "x"u8.ToArray())));

        var faults = CheckOf(forged).Faults;

        Assert.Equal([("letters/added.pdf", true), (dropped, true)], faults.Select(fault => (fault.Where, fault.What.Length > 0)));
    }

    [Fact]
    public async Task Verb_OnAnExport_NeedsNothingButTheFile()
    {
        var nowhere = Path.Combine(_folder, "no-such-folder");
        var whole = await VerbProcess.RunAsync("Production", nowhere, "letters", "verify", ZipPath);
        var changed = _export.Bytes.ToArray();
        changed[changed.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(ZipPath, changed, TestContext.Current.CancellationToken);
        var broken = await VerbProcess.RunAsync("Production", nowhere, "letters", "verify", ZipPath, "--json");
        var missing = await VerbProcess.RunAsync("Production", nowhere, "letters", "verify", Path.Combine(_folder, "gone.zip"));

        Assert.Equal((CommandLine.Done, CommandLine.Refused, CommandLine.Refused), (whole.ExitCode, broken.ExitCode, missing.ExitCode));
        Assert.StartsWith($"Unchanged: {_export.Letters.Count} letters.", whole.Output, StringComparison.Ordinal);
        Assert.Equal("seal", JsonDocument.Parse(broken.Output).RootElement.GetProperty("faults")[0].GetProperty("where").GetString());
        Assert.StartsWith("There is no file", missing.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(nowhere));
    }

    [Fact]
    public async Task Verb_OnAPdfBesideItsManifest_ComparesIt()
    {
        var (file, pdf) = _export.Files.First(f => f.Key != LetterManifest.FileName);
        var path = Path.Combine(_folder, Path.GetFileName(file));
        await File.WriteAllBytesAsync(path, pdf, TestContext.Current.CancellationToken);
        var without = await VerbProcess.RunAsync("Production", _folder, "letters", "verify", path);
        await File.WriteAllBytesAsync(Path.Combine(_folder, LetterManifest.FileName), _export.Files[LetterManifest.FileName], TestContext.Current.CancellationToken);
        var whole = await VerbProcess.RunAsync("Production", _folder, "letters", "verify", path);
        await File.WriteAllBytesAsync(path, [.. pdf, 0], TestContext.Current.CancellationToken);
        var broken = await VerbProcess.RunAsync("Production", _folder, "letters", "verify", path);

        Assert.Equal((CommandLine.Refused, CommandLine.Done, CommandLine.Refused), (without.ExitCode, whole.ExitCode, broken.ExitCode));
        Assert.Contains("There is no manifest.json beside", without.Output, StringComparison.Ordinal);
        Assert.Contains("its bytes are not those with SHA-256", broken.Output, StringComparison.Ordinal);
    }

    private CheckedExport CheckOf(byte[] bytes)
    {
        var path = Path.Combine(_folder, "changed.zip");
        File.WriteAllBytes(path, bytes);
        return ExportCheck.OfArchiveAsync(path, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
    }

    private async Task<byte[]> RepackAsync(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var output = new MemoryStream();
        using var manifest = new MemoryStream(_export.Files[LetterManifest.FileName]);
        var read = (await JsonSerializer.DeserializeAsync<LetterManifest>(manifest, LetterManifest.Json))!;
        await LetterArchive.WriteAsync(output, read, files.Select(f => new ArchivedLetter(f.Key, f.Value)).ToAsyncEnumerable(), () => { }, TestContext.Current.CancellationToken);
        return output.ToArray();
    }

    private static int IndexOf(byte[] all, byte[] part) => all.AsSpan().IndexOf(part);
}
