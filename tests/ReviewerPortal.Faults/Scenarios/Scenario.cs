namespace ReviewerPortal.Faults.Scenarios;

/// <summary>
/// A piece of real work that must survive a power cut at any point. It is prepared on a copy that stays whole; what it does afterwards is
/// what dies. A further scenario is a further row: prepared by the steps of <see cref="Desk"/>, ended by one.
/// </summary>
/// <param name="Name">What it does, in words.</param>
/// <param name="PrepareAsync">What is there before.</param>
/// <param name="ActAsync">What dies.</param>
/// <param name="InFull">
/// Every named point in every run: for one scenario of each way in which the portal commits. The others share that way; of them the points around
/// the COMMIT are taken in every run, and all in the soak.
/// </param>
public sealed record Scenario(string Name, Func<Desk, Task> PrepareAsync, Func<Desk, Task> ActAsync, bool InFull = false)
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("receive a case", desk => desk.ReceiveAsync(), desk => desk.ReceiveAsync()),
        new("claim", desk => desk.ReceiveAsync(), desk => desk.ClaimAsync()),
        new("claim what another holds", desk => desk.ClaimedAsync(), desk => desk.ClaimInVainAsync(), InFull: true),
        new("recommend a denial", desk => desk.ReviewedAsync(), desk => desk.RecommendAsync()),
        new("approve", desk => desk.ReviewedAsync(), desk => desk.ApproveAsync()),
        new("sign with letter", desk => desk.AwaitingAsync(), desk => desk.SignAsync(), InFull: true),
        new("return to the nurse", desk => desk.AwaitingAsync(), desk => desk.ReturnAsync()),
        new("recall", desk => desk.SignedAsync(), desk => desk.RecallAsync()),
        new("withdraw", desk => desk.ClaimedAsync(), desk => desk.WithdrawAsync()),
        new("reopen", desk => desk.WithdrawnAsync(), desk => desk.ReopenAsync()),
        new("change a person", _ => Task.CompletedTask, desk => desk.ChangePersonAsync(), InFull: true),
        new("publish a policy", _ => Task.CompletedTask, desk => desk.PublishAsync()),
        new("save a draft", desk => desk.SaveDraftAsync(), desk => desk.SaveDraftAsync(), InFull: true),
    ];

    public static Scenario Named(string name) => All.Single(scenario => scenario.Name == name);
}
