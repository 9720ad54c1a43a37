using System.Globalization;
using ReviewerPortal.Data.Audit.Verification;

namespace ReviewerPortal.Web.Operations;

/// <summary>What the verb prints. Broken names the first broken place, and is null where the chain is whole.</summary>
internal sealed record VerifiedChain(bool Whole, long Events, long Rows, long Files, long AnchorLines, string Head, ChainFault? Broken);

/// <summary>Verifies the chain of the data folder; changes nothing. Not an event of its own: whoever runs it may have a copy in hand.</summary>
internal sealed class VerifyAuditVerb(ChainVerifications verifications)
{
    public async Task<int> RunAsync(VerbOutput output, CancellationToken cancellationToken)
    {
        var done = await verifications.RunAsync(progress: null, cancellationToken);
        var answer = new VerifiedChain(done.IsWhole, done.Events, done.Rows, done.Files, done.AnchorLines, done.HeadHash, done.Fault);
        return done.Fault is { } fault ? output.Broken(answer, $"BROKEN. {fault.InOneSentence}") : output.Done(answer, Whole(done));
    }

    private static string Whole(ChainVerification done) => string.Create(CultureInfo.InvariantCulture,
        $"The chain is whole: {done.Events:N0} events, {done.Rows:N0} covered rows, {done.Files:N0} files, {done.AnchorLines:N0} lines of the anchor. Head {done.Events} {done.HeadHash}");
}
