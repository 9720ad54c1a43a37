using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Blobs;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Policies.Evidence;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Features.Policies;

/// <summary>Publishes a policy version from its published text and the evidence data beside it. Another policy is another pair of files.</summary>
public sealed class PublishPolicy(PortalTransaction transaction)
{
    private static readonly Refusal NotAllowed = new("policy.not-an-administrator", "Only an administrator publishes a policy.");

    /// <summary>The version's id. Refused where the files cannot be read whole, or are already published.</summary>
    public Task<Result<Guid>> ExecuteAsync(Guid personId, byte[] source, byte[] evidence, CancellationToken cancellationToken) =>
        transaction.RunAsync<Guid>(personId, "publish policy", async operation =>
        {
            if (!operation.Actor.Is(Role.Administrator)) return NotAllowed;
            var draft = PolicyPackage.Read(source, evidence);
            if (draft.IsRefused) return draft.Refusals.ToArray();

            var version = await VersionAsync(operation, draft.Value, source, evidence);
            if (await IsPublishedAsync(operation, version)) return new Refusal("policy.already-published", $"This text of {version.ReferenceNumber} with this evidence data is already published.");
            operation.Database.Add(version);
            return new Change<Guid>(version.Id, CaseEvent.Of("policy.published",
                ("policyVersion", version.Id), ("reference", version.ReferenceNumber), ("contentHash", version.ContentHash), ("evidenceHash", version.EvidenceHash)));
        }, cancellationToken);

    private static async Task<PolicyVersion> VersionAsync(Operation operation, PolicyVersionDraft draft, byte[] source, byte[] evidence)
    {
        var policy = draft.Policy;
        var version = new PolicyVersion
        {
            Id = Guid.CreateVersion7(),
            ReferenceNumber = policy.Header.ReferenceNumber,
            Title = policy.Header.Title.Text,
            RevisionDate = policy.Header.LastRevision?.Printed ?? "",
            EffectiveFrom = draft.Adoption.EffectiveFrom,
            EffectiveTo = draft.Adoption.EffectiveTo,
            CommitteeAdoptedOn = draft.Adoption.CommitteeAdoptedOn,
            ContentHash = await BlobStore.StoreAsync(operation.Database, source, "text/plain; charset=utf-8", operation.CancellationToken),
            EvidenceHash = await BlobStore.StoreAsync(operation.Database, evidence, "application/json", operation.CancellationToken),
            PublishedAt = operation.Now,
        };
        version.Name(policy.Codes.Where(code => CodeShapes.IsProcedure(code.Code.Text))
            .Select(code => new PolicyCode(Guid.CreateVersion7(), code.Code.Text, code.Description.Text)));
        return version;
    }

    private static Task<bool> IsPublishedAsync(Operation operation, PolicyVersion version) =>
        operation.Database.Set<PolicyVersion>().AnyAsync(
            v => v.ReferenceNumber == version.ReferenceNumber && v.ContentHash == version.ContentHash && v.EvidenceHash == version.EvidenceHash, operation.CancellationToken);
}
