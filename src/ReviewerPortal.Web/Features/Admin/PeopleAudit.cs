using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Domain.Audit;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.Admin;

/// <summary>
/// Records each change of a person, inside the transaction of the change, with what it was before and after. Roles and licences are
/// told; names and emails as digests.
/// </summary>
internal sealed class PeopleAudit(TimeProvider clock)
{
    public Task AddedAsync(PeopleScope people, Guid actingId, Person person) => RecordAsync(people, actingId, "person.added", person);

    public Task ChangedAsync(PeopleScope people, Guid actingId, Person person) => RecordAsync(people, actingId, "person.changed", person);

    public Task DisabledAsync(PeopleScope people, Guid actingId, Person person) => RecordAsync(people, actingId, "person.disabled", person);

    public Task EnabledAsync(PeopleScope people, Guid actingId, Person person) => RecordAsync(people, actingId, "person.enabled", person);

    public Task PasswordResetAsync(PeopleScope people, Guid actingId, Person person) => RecordAsync(people, actingId, "person.password-reset", person);

    /// <summary>A refusal is recorded in a transaction of its own: the one of the change is rolled back.</summary>
    public Task RefusedAsync(PortalDbContext context, Guid actingId, string action, IEnumerable<Refusal> refusals) =>
        RecordAsync(context, actingId, AuditTrail.Refused(action, refusals));

    private async Task RecordAsync(PeopleScope people, Guid actingId, string kind, Person person)
    {
        var changes = PersonTold.Changes(people.Before, await PersonTold.NowAsync(people.Context, person));
        await RecordAsync(people.Context, actingId, CaseEvent.Of(kind, ("person", person.Id)), changes);
    }

    private async Task RecordAsync(PortalDbContext context, Guid actingId, CaseEvent change, IReadOnlyList<AuditChange>? changes = null)
    {
        var record = await AuditTrail.RecordOfAsync(context, actingId, caseId: null, clock.GetUtcNow(), change, CancellationToken.None);
        await AuditTrail.SaveAsync(context, record with { Changes = changes ?? [] }, CancellationToken.None);
    }
}
