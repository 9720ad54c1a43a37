using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Features.Policies;

namespace ReviewerPortal.Web.Operations;

/// <summary>What the verb prints of a published version. The hash is the SHA-256 of its text.</summary>
internal sealed record PublishedVersion(string Reference, Guid Version, string ContentHash);

/// <summary>Publishes a policy from a folder, in the name of the first enabled administrator.</summary>
internal sealed class PublishPolicyVerb(IDbContextFactory<PortalDbContext> contexts, PublishPolicy publish)
{
    private const string SourceName = "source.txt";
    private const string EvidenceName = "evidence.json";

    public async Task<int> RunAsync(string folder, VerbOutput output, CancellationToken cancellationToken)
    {
        var published = await PublishAsync(folder, cancellationToken);
        if (published.IsRefused) return output.Refused(published.Refusals);

        var version = published.Value;
        return output.Done(version, $"Published {version.Reference}, version {version.Version}, text SHA-256 {version.ContentHash}");
    }

    private async Task<Result<PublishedVersion>> PublishAsync(string folder, CancellationToken cancellationToken)
    {
        string[] missing = [.. new[] { SourceName, EvidenceName }.Where(name => !File.Exists(Path.Combine(folder, name)))];
        if (missing.Length > 0) return missing.Select(name => new Refusal("policy.no-file", $"There is no {name} in {folder}.")).ToArray();
        var administrator = await FirstAdministrator.FindAsync(contexts, "publish", cancellationToken);
        if (administrator.IsRefused) return administrator.Refusals.ToArray();

        var source = await File.ReadAllBytesAsync(Path.Combine(folder, SourceName), cancellationToken);
        var evidence = await File.ReadAllBytesAsync(Path.Combine(folder, EvidenceName), cancellationToken);
        var published = await publish.ExecuteAsync(administrator.Value, source, evidence, cancellationToken);
        return published.IsRefused ? published.Refusals.ToArray() : await ReadAsync(published.Value, cancellationToken);
    }

    private async Task<PublishedVersion> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<PolicyVersion>().Where(v => v.Id == id)
            .Select(v => new PublishedVersion(v.ReferenceNumber, v.Id, v.ContentHash)).SingleAsync(cancellationToken);
    }
}
