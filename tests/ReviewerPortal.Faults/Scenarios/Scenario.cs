namespace ReviewerPortal.Faults.Scenarios;

/// <summary>
/// A piece of real work that must survive a power cut at any point. It is prepared on a copy that stays whole; what it does afterwards is
/// what dies. A further scenario is a further row: prepared by the steps of <see cref="Desk"/>, ended by one.
/// </summary>
public sealed record Scenario(string Name, Func<Desk, Task> PrepareAsync, Func<Desk, Task> ActAsync)
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("receive a case", desk => desk.ReceiveAsync(), desk => desk.ReceiveAsync()),
        new("claim", desk => desk.ReceiveAsync(), desk => desk.ClaimAsync()),
        new("claim what another holds", desk => desk.ClaimedAsync(), desk => desk.ClaimInVainAsync()),
        new("recommend a denial", desk => desk.ReviewedAsync(), desk => desk.RecommendAsync()),
        new("approve", desk => desk.ReviewedAsync(), desk => desk.ApproveAsync()),
        new("sign with letter", desk => desk.AwaitingAsync(), desk => desk.SignAsync()),
        new("return to the nurse", desk => desk.AwaitingAsync(), desk => desk.ReturnAsync()),
        new("change a person", _ => Task.CompletedTask, desk => desk.ChangePersonAsync()),
        new("publish a policy", _ => Task.CompletedTask, desk => desk.PublishAsync()),
        new("save a draft", desk => desk.SaveDraftAsync(), desk => desk.SaveDraftAsync()),
    ];

    public static Scenario Named(string name) => All.Single(scenario => scenario.Name == name);
}
