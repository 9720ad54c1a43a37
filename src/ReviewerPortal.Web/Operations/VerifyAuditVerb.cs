using System.Data.Common;
using System.Globalization;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Data.Audit.Verification;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Configuration;
using ReviewerPortal.Web.Database;

namespace ReviewerPortal.Web.Operations;

/// <summary>What the verb prints. Broken names the first broken place, and is null where the chain is whole.</summary>
internal sealed record VerifiedChain(bool Whole, long Events, long Rows, long Files, long AnchorLines, string Head, ChainFault? Broken);

/// <summary>
/// Verifies the chain of the data folder as it lies; changes nothing, and is refused where this version cannot read the database. Not an event of
/// its own: whoever runs it may have a copy in hand.
/// </summary>
internal sealed class VerifyAuditVerb(DataFolder folder, AuditAnchor anchor)
{
    public async Task<int> RunAsync(VerbOutput output, CancellationToken cancellationToken)
    {
        var database = new DatabaseAsItLies(folder);
        try
        {
            return await database.CheckAsync(cancellationToken) is { } refusal ? output.Refused([refusal]) : await VerifyAsync(database, output, cancellationToken);
        }
        catch (DbException e)
        {
            return output.Refused([new Refusal("database.unreadable", $"The database in {folder.Root} could not be read: {e.Message}")]);
        }
    }

    private async Task<int> VerifyAsync(DatabaseAsItLies database, VerbOutput output, CancellationToken cancellationToken)
    {
        var done = await new ChainVerifications(database, anchor).RunAsync(progress: null, cancellationToken);
        var answer = new VerifiedChain(done.IsWhole, done.Events, done.Rows, done.Files, done.AnchorLines, done.HeadHash, done.Fault);
        return done.Fault is { } fault ? output.Broken(answer, $"BROKEN. {fault.InOneSentence}") : output.Done(answer, Whole(done));
    }

    private static string Whole(ChainVerification done) => string.Create(CultureInfo.InvariantCulture,
        $"The chain is whole: {done.Events:N0} events, {done.Rows:N0} covered rows, {done.Files:N0} files, {done.AnchorLines:N0} lines of the anchor. Head {done.Events} {done.HeadHash}");
}
