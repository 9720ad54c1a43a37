using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.Drafts;

namespace ReviewerPortal.Web.Features.SignOff;

/// <summary>The use cases of a director, in one place for the page.</summary>
public sealed record SignOffUseCases(ViewCase View, SignDetermination Sign, ReturnToNurse Return);

/// <summary>
/// One case on the director's desk: the record, the packet as it would be signed now, and what the director has typed.
/// The packet is made anew whenever an answer that the letter prints has changed.
/// </summary>
public sealed class SignOffDesk(CaseQuery query, SignOffUseCases useCases, PacketPages pages, DraftDesk drafts)
{
    private Guid _personId;

    public CaseView? View { get; private set; }

    public DraftBook Drafts { get; private set; } = DraftBook.Empty;

    public PacketView? Packet { get; private set; }

    /// <summary>Why there is no packet.</summary>
    public IReadOnlyList<Refusal> PacketRefusals { get; private set; } = [];

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public SignOffForm Form { get; private set; } = new();

    public bool IsBusy { get; private set; }

    /// <summary>The contrary evidence of the case's policies that the director answers for this member.</summary>
    public IReadOnlyList<ContraryEvidenceQuestion> Questions { get; private set; } = [];

    public static string Scope(string number) => $"sign-off:{number}";

    /// <summary>False where the case is unknown or the person may not see it.</summary>
    public async Task<bool> OpenAsync(Guid personId, string number)
    {
        _personId = personId;
        (View, Packet, Refusals, Form) = (null, null, [], new SignOffForm());
        Refusals = (await useCases.View.ExecuteAsync(personId, number, CancellationToken.None)).Refusals;
        if (Refusals.Count > 0 || await query.FindAsync(personId, number, CancellationToken.None) is not { } view) return false;
        View = view;
        Questions = [.. view.Policies.Values.SelectMany(p => p.Governing.ContraryEvidence).DistinctBy(q => q.Id)];
        Drafts = await drafts.LoadAsync(personId, Scope(number));
        Form = SignOffForm.From(Drafts, Scope(number), Questions);
        await RefreshPacketAsync();
        return true;
    }

    public async Task RefreshPacketAsync()
    {
        var packet = await useCases.Sign.PreviewAsync(_personId, View!.Number, Form.ContraryAnswers(), CancellationToken.None);
        PacketRefusals = packet.Refusals;
        Packet = packet.IsRefused ? null : PacketView.Of(packet.Value);
        if (!packet.IsRefused) pages.Keep(_personId, packet.Value);
    }

    /// <summary>True when it was signed. The password is forgotten either way.</summary>
    public Task<bool> SignAsync() => RunAsync(async () =>
    {
        var password = Form.TakePassword();
        return await useCases.Sign.ExecuteAsync(
            new Signing(_personId, View!.Number, Packet?.Digest ?? "", Form.Reasoning, Form.ContraryAnswers(), Form.Attestation, password), CancellationToken.None);
    });

    public Task<bool> ReturnAsync() => RunAsync(async () =>
        await useCases.Return.ExecuteAsync(_personId, View!.Number, View.Version, Form.ReturnReason, CancellationToken.None));

    private async Task<bool> RunAsync(Func<Task<Result<long>>> act)
    {
        if (IsBusy || View is null) return false;
        IsBusy = true;
        try
        {
            Refusals = (await act()).Refusals;
            if (Refusals.Count == 0) await drafts.DiscardAsync(_personId, Scope(View.Number));
            else if (View is not null) await RefreshPacketAsync();
            return Refusals.Count == 0;
        }
        finally
        {
            IsBusy = false;
        }
    }
}
