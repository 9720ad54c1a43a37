using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.Retention;

namespace ReviewerPortal.Web.Tests.Support;

/// <summary>Legal holds for tests, by the use cases.</summary>
public static class TestHolds
{
    public static async Task<Guid> PlaceHoldAsync(this PortalHost host, Person keeper, string number)
    {
        var placed = await host.Get<PlaceHold>().ExecuteAsync(keeper.Id, number, "A lawsuit needs this case.", CancellationToken.None);
        Assert.Empty(placed.Refusals);
        return placed.Value;
    }

    public static async Task ReleaseAsync(this PortalHost host, Person keeper, Guid hold) =>
        Assert.Empty((await host.Get<ReleaseHold>().ExecuteAsync(keeper.Id, hold, "The lawsuit is over.", CancellationToken.None)).Refusals);

    /// <summary>A hold on a case of its own, placed and released.</summary>
    public static async Task ReleasedHoldAsync(this PortalHost host)
    {
        var (nurse, keeper) = (await host.AddPersonAsync(Role.Nurse), await host.AddPersonAsync(Role.Compliance));
        await host.ReleaseAsync(keeper, await host.PlaceHoldAsync(keeper, await host.ReceiveCaseAsync(nurse)));
    }
}
