using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Features.Admin;

/// <summary>Records each change of a person, inside the transaction of the change. Names fields, never their contents.</summary>
internal sealed class PeopleAudit(ILogger<PeopleAudit> logger)
{
    public Task AddedAsync(PortalDbContext context, Guid actingId, Person person, IEnumerable<Role> roles) =>
        RecordAsync(context, actingId, "added", person.Id, roles.Select(r => r.ToString()));

    public Task ChangedAsync(PortalDbContext context, Guid actingId, Person person, IEnumerable<string> fields) =>
        RecordAsync(context, actingId, "changed", person.Id, fields);

    public Task DisabledAsync(PortalDbContext context, Guid actingId, Person person) =>
        RecordAsync(context, actingId, "disabled", person.Id, []);

    public Task EnabledAsync(PortalDbContext context, Guid actingId, Person person) =>
        RecordAsync(context, actingId, "enabled", person.Id, []);

    public Task PasswordResetAsync(PortalDbContext context, Guid actingId, Person person) =>
        RecordAsync(context, actingId, "password reset", person.Id, []);

    /// <summary>A refusal is recorded in a transaction of its own: the one of the change is rolled back.</summary>
    public Task RefusedAsync(PortalDbContext context, Guid actingId, string action, IEnumerable<Refusal> refusals) =>
        RecordAsync(context, actingId, $"{action} refused", null, refusals.Select(r => r.Code));

    private Task RecordAsync(PortalDbContext context, Guid actingId, string what, Guid? personId, IEnumerable<string> details)
    {
        logger.LogInformation("Person {PersonId} {What} by {ActingId} in transaction {Transaction}: {Details}",
            personId, what, actingId, context.Database.CurrentTransaction?.TransactionId, string.Join(", ", details));
        return Task.CompletedTask;
    }
}
