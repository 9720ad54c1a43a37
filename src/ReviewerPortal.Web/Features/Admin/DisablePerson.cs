using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.Admin;

/// <summary>Takes somebody's access away, or gives it back. People are never deleted: their signatures remain.</summary>
internal sealed class DisablePerson(PeopleWork work, PeopleAudit audit, TimeProvider time)
{
    /// <summary>Ends open sessions within a minute. Refuses one's own account and a version that is no longer current.</summary>
    public async Task<Result> DisableAsync(Guid actingId, Guid personId, long version)
    {
        return await work.RunAsync<Guid>(actingId, "disable person", async people =>
        {
            if (actingId == personId)
                return PeopleRefusals.DisablesSelf;
            var found = await people.FindAsync(personId, version);
            if (found.IsRefused)
                return found.Refusals.ToArray();

            found.Value.DisabledAt = time.GetUtcNow();
            await people.Users.UpdateSecurityStampAsync(found.Value);
            found.Value.Version++;
            await audit.DisabledAsync(people, actingId, found.Value);
            return personId;
        });
    }

    /// <summary>The password stays as it was. Refuses a version that is no longer current.</summary>
    public async Task<Result> EnableAsync(Guid actingId, Guid personId, long version)
    {
        return await work.RunAsync<Guid>(actingId, "enable person", async people =>
        {
            var found = await people.FindAsync(personId, version);
            if (found.IsRefused)
                return found.Refusals.ToArray();

            found.Value.DisabledAt = null;
            found.Value.Version++;
            await audit.EnabledAsync(people, actingId, found.Value);
            return personId;
        });
    }
}
