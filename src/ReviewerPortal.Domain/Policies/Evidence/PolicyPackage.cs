using System.Text;
using System.Text.Json;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Domain.Policies.Evidence;

/// <summary>
/// Reads a policy as it is added to the workbench: the published text byte for byte, and the file of evidence summaries,
/// scopes and findings that a person entered beside it. A further policy is a further pair of files.
/// </summary>
public static class PolicyPackage
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Reads both files. Refused when the text is not UTF-8 or no policy, when the evidence file is of another text, and when
    /// anything it names (a quotation, a method, a statement, a code, a reference) is not in the policy; every reason at once.
    /// </summary>
    public static Result<PolicyVersionDraft> Read(ReadOnlySpan<byte> source, ReadOnlySpan<byte> evidence)
    {
        var text = Decode(source);
        if (text.IsRefused)
        {
            return text.Refusals.ToArray();
        }

        var policy = PolicyParser.Parse(text.Value);
        var file = ReadFile(evidence);
        Refusal[] refusals = [.. policy.Refusals, .. file.Refusals];
        return refusals.Length > 0 ? refusals : new PolicyPackageBinder(policy.Value, file.Value).Bind();
    }

    private static Result<string> Decode(ReadOnlySpan<byte> source)
    {
        try
        {
            return StrictUtf8.GetString(source);
        }
        catch (DecoderFallbackException)
        {
            return new Refusal("policy.not-utf8", "The policy's text is not UTF-8. Save it as UTF-8 and add it again.");
        }
    }

    private static Result<EvidenceFile> ReadFile(ReadOnlySpan<byte> evidence)
    {
        try
        {
            return EvidenceFile.Read(evidence);
        }
        catch (JsonException wrong)
        {
            return new Refusal("policy.evidence-unreadable", $"The evidence file cannot be read: {wrong.Message}");
        }
    }
}
