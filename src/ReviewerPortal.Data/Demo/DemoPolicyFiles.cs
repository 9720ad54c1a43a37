namespace ReviewerPortal.Data.Demo;

/// <summary>A policy as two files: the published text byte for byte, and what persons entered beside it.</summary>
public sealed record PolicyFilePair(string Folder, byte[] Source, byte[] Evidence);

/// <summary>The policies that the demo loads. A further one is a further folder under <c>Demo/policies</c>.</summary>
public static class DemoPolicyFiles
{
    private const string Root = "policies/";
    private const string SourceName = "/source.txt";

    public static IReadOnlyList<PolicyFilePair> ReadAll() =>
        [.. from name in typeof(DemoPolicyFiles).Assembly.GetManifestResourceNames()
            where name.StartsWith(Root, StringComparison.Ordinal) && name.EndsWith(SourceName, StringComparison.Ordinal)
            let folder = name[Root.Length..^SourceName.Length]
            orderby folder
            select new PolicyFilePair(folder, Bytes(name), Bytes($"{Root}{folder}/evidence.json"))];

    private static byte[] Bytes(string name)
    {
        using var stream = typeof(DemoPolicyFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The demo policy lacks {name}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
