using System.Text;
using ReviewerPortal.Domain.Policies;
using ReviewerPortal.Domain.Policies.Evidence;

namespace ReviewerPortal.Tests.Fixtures;

/// <summary>The policies that the tests read: the demo policy as it ships, and a made-up second one.</summary>
internal static class PolicyFiles
{
    public const string Lysis = "CP.MP.116";
    public const string Blankets = "ZZ.CP.MP.905";

    public static byte[] Bytes(string policy, string file)
    {
        using var stream = typeof(PolicyFiles).Assembly.GetManifestResourceStream($"policies/{policy}/{file}")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public static string Source(string policy) => Encoding.UTF8.GetString(Bytes(policy, "source.txt"));

    public static ClinicalPolicy Parse(string policy) => PolicyParser.Parse(Source(policy)).Value;

    public static PolicyVersionDraft Draft(string policy) =>
        PolicyPackage.Read(Bytes(policy, "source.txt"), Bytes(policy, "evidence.json")).Value;
}
