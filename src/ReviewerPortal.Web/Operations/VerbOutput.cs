using System.Text.Encodings.Web;
using System.Text.Json;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Operations;

/// <summary>Answers a verb on standard output, as sentences or as one line of JSON; gives back the exit code.</summary>
internal sealed class VerbOutput(TextWriter output, bool json)
{
    /// <summary>The relaxed encoder keeps quotation marks and paths readable: the line goes to a console or a script, never into a page.</summary>
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int Done<T>(T answer, string sentence)
    {
        Write(answer, sentence);
        return CommandLine.Done;
    }

    /// <summary>An answer that is bad news.</summary>
    public int Broken<T>(T answer, string sentence)
    {
        Write(answer, sentence);
        return CommandLine.Refused;
    }

    private void Write<T>(T answer, string sentence) => output.WriteLine(json ? JsonSerializer.Serialize(answer, Options) : sentence);

    public int Refused(IReadOnlyList<Refusal> refusals)
    {
        if (json)
            output.WriteLine(JsonSerializer.Serialize(new { refusals = refusals.Select(r => new { r.Code, r.Sentence }) }, Options));
        else
            foreach (var refusal in refusals) output.WriteLine(refusal.Sentence);
        return CommandLine.Refused;
    }
}
