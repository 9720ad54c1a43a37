using Microsoft.Extensions.DependencyInjection;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Features.Accounts;
using ReviewerPortal.Web.Features.CaseReview;

namespace ReviewerPortal.Faults.Scenarios;

/// <summary>
/// Several people at once: one carries whole cases from receipt to signature, others claim and release one shared case, look at it and type.
/// What the portal acknowledged is told on standard output as soon as it is, so that the test knows what must be there after the cut.
/// </summary>
public sealed class ManyClients(IServiceProvider services)
{
    /// <summary>Begins the line of a saved draft: field, then revision.</summary>
    public const string DraftSaved = "acknowledged draft: ";

    /// <summary>Begins the line of a changed case: number, then version.</summary>
    public const string CaseChanged = "acknowledged case: ";

    /// <summary>Where the clients' drafts stand.</summary>
    public const string Scope = "many-clients";

    private const int Rounds = 30;
    private const int Typists = 3;

    private readonly Desk _shared = new(services, FaultPlan.ManyClients);

    /// <summary>The case that everybody wants.</summary>
    public Task<string> PrepareAsync() => _shared.ReceiveAsync();

    public Task ActAsync() => Task.WhenAll([
        Task.Run(SignOneAfterAnotherAsync),
        .. new[] { DemoAccounts.Nurse, DemoAccounts.Nurse2 }.Select(nurse => Task.Run(() => ClaimAndReleaseAsync(nurse))),
        .. Enumerable.Range(1, Typists).Select(typist => Task.Run(() => TypeAsync($"typist-{typist}"))),
    ]);

    private async Task SignOneAfterAnotherAsync()
    {
        for (var round = 0; round < Rounds / 10; round++)
        {
            var desk = new Desk(services, $"signed case {round}");
            await desk.AwaitingAsync();
            await desk.SignAsync();
            var signed = await desk.CaseAsync();
            Console.WriteLine($"{CaseChanged}{signed.Number} {signed.Version}");
        }
    }

    private async Task ClaimAndReleaseAsync(DemoAccount account)
    {
        var (nurse, number) = (await _shared.IdAsync(account), await _shared.NumberAsync());
        for (var round = 0; round < Rounds; round++)
        {
            await services.GetRequiredService<ViewCase>().ExecuteAsync(nurse, number, CancellationToken.None);
            Tell(number, await services.GetRequiredService<ClaimCase>().ExecuteAsync(nurse, number, CancellationToken.None));
            Tell(number, await services.GetRequiredService<ReleaseCase>().ExecuteAsync(nurse, number, CancellationToken.None));
        }
    }

    /// <summary>Whoever finds the case held is refused; that is how it should be.</summary>
    private static void Tell(string number, Result<long> changed)
    {
        if (!changed.IsRefused) Console.WriteLine($"{CaseChanged}{number} {changed.Value}");
    }

    private async Task TypeAsync(string field)
    {
        for (var round = 0; round < Rounds; round++)
            Console.WriteLine($"{DraftSaved}{field} {await _shared.SaveDraftAsync(Scope, field)}");
    }
}
