using System.IO.Compression;
using System.Text.Json;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.Letters;
using ReviewerPortal.Web.Features.Letters.Export;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Letters.Export;

/// <summary>An export read back by the platform's own reader of archives, and its manifest by its names alone.</summary>
internal sealed class ExportedLetters
{
    private ExportedLetters(byte[] bytes, IReadOnlyDictionary<string, byte[]> files) => (Bytes, Files) = (bytes, files);

    public byte[] Bytes { get; }

    public IReadOnlyDictionary<string, byte[]> Files { get; }

    public JsonElement Manifest => JsonDocument.Parse(Files["manifest.json"]).RootElement;

    public IReadOnlyList<JsonElement> Letters => [.. Manifest.GetProperty("letters").EnumerateArray()];

    public static ExportedLetters Read(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return new ExportedLetters(bytes, archive.Entries.ToDictionary(entry => entry.FullName, BytesOf));
    }

    /// <summary>What an auditor of the host gets.</summary>
    public static async Task<ExportedLetters> OfAsync(PortalHost host, LettersFilter filter)
    {
        var auditor = await host.AddPersonAsync(Role.Auditor);
        var exported = await host.Get<ExportLetters>().ExecuteAsync(auditor.Id, filter, TestContext.Current.CancellationToken);
        Assert.Empty(exported.Refusals);
        using var output = new MemoryStream();
        var written = 0;
        await exported.Value.WriteAsync(output, () => written++, TestContext.Current.CancellationToken);
        Assert.Equal(exported.Value.Letters, written);
        return Read(output.ToArray());
    }

    private static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
