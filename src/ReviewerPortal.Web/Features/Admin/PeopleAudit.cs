using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Features.Admin;

/// <summary>Records each change of a person, inside the transaction of the change. Names fields, never their contents.</summary>
internal sealed class PeopleAudit(TimeProvider clock)
{
    public Task AddedAsync(PortalDbContext context, Guid actingId, Person person, IEnumerable<Role> roles) =>
        RecordAsync(context, actingId, "person.added", person.Id, roles.Select(r => r.ToString()));

    public Task ChangedAsync(PortalDbContext context, Guid actingId, Person person, IEnumerable<string> fields) =>
        RecordAsync(context, actingId, "person.changed", person.Id, fields);

    public Task DisabledAsync(PortalDbContext context, Guid actingId, Person person) =>
        RecordAsync(context, actingId, "person.disabled", person.Id, []);

    public Task EnabledAsync(PortalDbContext context, Guid actingId, Person person) =>
        RecordAsync(context, actingId, "person.enabled", person.Id, []);

    public Task PasswordResetAsync(PortalDbContext context, Guid actingId, Person person) =>
        RecordAsync(context, actingId, "person.password-reset", person.Id, []);

    /// <summary>A refusal is recorded in a transaction of its own: the one of the change is rolled back.</summary>
    public Task RefusedAsync(PortalDbContext context, Guid actingId, string action, IEnumerable<Refusal> refusals) =>
        RecordAsync(context, actingId, AuditTrail.Refused(action, refusals));

    private Task RecordAsync(PortalDbContext context, Guid actingId, string kind, Guid personId, IEnumerable<string> details) =>
        RecordAsync(context, actingId, CaseEvent.Of(kind, ("person", personId), ("details", string.Join(", ", details))));

    private async Task RecordAsync(PortalDbContext context, Guid actingId, CaseEvent change)
    {
        var record = await AuditTrail.RecordOfAsync(context, actingId, caseId: null, clock.GetUtcNow(), change, CancellationToken.None);
        await AuditTrail.AppendAsync(context, record, CancellationToken.None);
    }
}
