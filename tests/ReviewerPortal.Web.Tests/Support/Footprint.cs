using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Tests.Support;

/// <summary>What an accepted action would change of a case; a refused one leaves it as it was.</summary>
public sealed record Footprint(long Version, CaseStatus Status, Guid? Holder, int Recommendations, int Determinations, int SignOffs, int Letters);

/// <summary>Asserts a refusal as it must be: one reason, on the audit log with who, what and which case, and nothing changed.</summary>
public static class Refusals
{
    public static async Task<Footprint> FootprintAsync(this PortalHost host, string number)
    {
        var found = await host.LoadCaseAsync(number);
        await using var context = host.NewContext();
        var letters = await context.Set<IssuedLetter>().CountAsync(l => l.CaseId == found.Id);
        return new Footprint(found.Version, found.Status, found.HolderId, found.Recommendations.Count, found.Determinations.Count, found.SignOffs.Count, letters);
    }

    /// <summary>Attempts once and asserts that it was refused for this reason alone.</summary>
    public static async Task<Refusal> AssertRefusedAsync<T>(
        this PortalHost host, Guid personId, string number, string action, string code, Func<Task<Result<T>>> attempt)
    {
        var before = await host.FootprintAsync(number);

        var refusal = Assert.Single((await attempt()).Refusals);

        Assert.Equal(code, refusal.Code);
        Assert.Equal(before, await host.FootprintAsync(number));
        var recorded = (await host.RefusalsOfAsync(personId))[^1];
        Assert.Equal((action, code), (recorded.Details["action"], recorded.Details["codes"]));
        Assert.Equal(((Guid?)personId, (Guid?)(await host.LoadCaseAsync(number)).Id), (recorded.ActorId, recorded.CaseId));
        return refusal;
    }
}
