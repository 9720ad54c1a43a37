using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Features.Admin;

/// <summary>
/// Runs one change of people: begins the transaction, makes sure that the acting person is an enabled administrator now,
/// and commits only what is not refused. An administrator never removes their own right, so one always remains.
/// </summary>
internal sealed class PeopleWork(IServiceScopeFactory scopes, PeopleAudit audit, AuditAnchor anchor)
{
    /// <summary>Refuses whoever is not an enabled administrator; a refusal leaves nothing but its audit record.</summary>
    public async Task<Result<T>> RunAsync<T>(Guid actingId, string action, Func<PeopleScope, Task<Result<T>>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var result = await TryAsync(actingId, new PeopleScope(context, scope.ServiceProvider.GetRequiredService<UserManager<Person>>()), act);
        if (result.IsRefused)
            await RecordRefusalAsync(context, actingId, action, result.Refusals);
        anchor.Write(await AuditTrail.HeadAsync(context, CancellationToken.None));
        return result;
    }

    private static async Task<Result<T>> TryAsync<T>(Guid actingId, PeopleScope people, Func<PeopleScope, Task<Result<T>>> act)
    {
        await using var transaction = await people.Context.Database.BeginTransactionAsync();
        if (await people.Context.EnabledPersonInRoleAsync(actingId, Role.Administrator) is null)
            return PeopleRefusals.NotAdministrator;

        var result = await act(people);
        if (result.IsRefused)
            return result;
        await people.Context.SaveChangesAsync();
        await transaction.CommitAsync();
        return result;
    }

    private async Task RecordRefusalAsync(PortalDbContext context, Guid actingId, string action, IReadOnlyList<Refusal> refusals)
    {
        context.ChangeTracker.Clear();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await audit.RefusedAsync(context, actingId, action, refusals);
        await transaction.CommitAsync();
    }
}

/// <summary>
/// What a change of people works with, on one context and inside one transaction. A change raises the person's version last:
/// the account library attaches the person anew at each of its own saves, and so forgets the version that was loaded.
/// </summary>
internal sealed record PeopleScope(PortalDbContext Context, UserManager<Person> Users)
{
    /// <summary>The person that is being changed, as the audit log tells them, before the change; empty for a new one.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Before { get; private set; } = [];

    /// <summary>The person as the administrator saw it, or why it cannot be changed.</summary>
    public async Task<Result<Person>> FindAsync(Guid personId, long version)
    {
        var person = await Users.FindByIdAsync(personId.ToString());
        if (person is null)
            return PeopleRefusals.Gone;
        Before = await PersonTold.BeforeAsync(Context, personId);
        return person.Version == version ? person : PeopleRefusals.Stale;
    }
}
