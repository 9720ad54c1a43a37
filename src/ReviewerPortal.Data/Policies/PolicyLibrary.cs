using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Blobs;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Policies;
using ReviewerPortal.Domain.Policies.Evidence;

namespace ReviewerPortal.Data.Policies;

/// <summary>A policy version with its text and evidence read.</summary>
public sealed record PublishedPolicy(PolicyVersion Version, PolicyVersionDraft Content)
{
    /// <summary>What the rules must know of it. Contrary evidence counts where it covers a requested method, or the request names none.</summary>
    public GoverningPolicy GoverningFor(IEnumerable<RequestedService> lines)
    {
        var methods = lines.SelectMany(line => Content.MethodsRequested(line.Code, line.Method)).Select(m => m.Tag).ToHashSet();
        return new GoverningPolicy(
            Version.Id, Version.ReferenceNumber, Version.ContentHash, Version.EffectiveFrom, Version.EffectiveTo, Version.CommitteeAdoptedOn,
            [.. Content.Policy.Statements.SelectMany(PolicyQuestions.Of)], [.. PolicyQuestions.Contrary(Content, methods)]);
    }
}

/// <summary>Reads published policy versions. They are immutable, so each is parsed once and kept.</summary>
public sealed class PolicyLibrary
{
    private readonly ConcurrentDictionary<Guid, PublishedPolicy> _read = new();

    /// <summary>The version, or null where there is none of this id.</summary>
    public async Task<PublishedPolicy?> FindAsync(PortalDbContext context, Guid versionId, CancellationToken cancellationToken)
    {
        if (_read.TryGetValue(versionId, out var known)) return known;
        var version = await context.Set<PolicyVersion>().AsNoTracking().Include(v => v.Codes).SingleOrDefaultAsync(v => v.Id == versionId, cancellationToken);
        return version is null ? null : _read[versionId] = await ReadAsync(context, version, cancellationToken);
    }

    /// <summary>What the rules must know of the policies of a case's lines.</summary>
    public async Task<GoverningPolicies> GoverningAsync(PortalDbContext context, AuthorizationCase authorizationCase, CancellationToken cancellationToken)
    {
        var governing = new List<GoverningPolicy>();
        foreach (var lines in authorizationCase.Lines.Where(line => line.PolicyVersionId is not null).GroupBy(line => line.PolicyVersionId!.Value))
            if (await FindAsync(context, lines.Key, cancellationToken) is { } policy) governing.Add(policy.GoverningFor(lines));
        return new GoverningPolicies(governing);
    }

    private static async Task<PublishedPolicy> ReadAsync(PortalDbContext context, PolicyVersion version, CancellationToken cancellationToken)
    {
        var source = await context.Set<Blob>().AsNoTracking().SingleAsync(b => b.Sha256 == version.ContentHash, cancellationToken);
        var evidence = await context.Set<Blob>().AsNoTracking().SingleAsync(b => b.Sha256 == version.EvidenceHash, cancellationToken);
        // Both were read once before they were published, so a refusal here means that the database is damaged.
        return new PublishedPolicy(version, PolicyPackage.Read(source.Bytes, evidence.Bytes).Value);
    }
}

/// <summary>The questions that a policy asks a reviewer, and a director.</summary>
internal static class PolicyQuestions
{
    public static IEnumerable<GoverningQuestion> Of(PolicyStatement statement) => statement.Verdict switch
    {
        PolicyVerdict.MedicallyNecessaryWhen => statement.Criteria.SelectMany(Leaves).Select(c => new GoverningQuestion(c.Address, QuestionKind.Criterion)),
        PolicyVerdict.NotSupportedByLiterature => [new GoverningQuestion(statement.Address, QuestionKind.NotSupportedByLiterature)],
        PolicyVerdict.Investigational => [new GoverningQuestion(statement.Address, QuestionKind.Investigational)],
        PolicyVerdict.NotMedicallyNecessary => [new GoverningQuestion(statement.Address, QuestionKind.NotMedicallyNecessary)],
        // The words do not say the verdict, so no basis may rest on them until a person has entered it.
        _ => [],
    };

    public static IEnumerable<ContraryEvidenceQuestion> Contrary(PolicyVersionDraft content, IReadOnlySet<string> methods) =>
        from summary in content.Evidence
        where methods.Count == 0 || summary.CoversAny(methods)
        let contrary = summary.PointsTheOtherWay
        where contrary is not null
        select new ContraryEvidenceQuestion(summary.Id, summary.Name, contrary.QuestionForDirector, contrary.ComplianceAnswer?.Text);

    private static IEnumerable<Criterion> Leaves(Criterion criterion) =>
        criterion.Criteria.Count == 0 ? [criterion] : criterion.Criteria.SelectMany(Leaves);
}
