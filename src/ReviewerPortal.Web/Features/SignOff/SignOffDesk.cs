using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.Drafts;

namespace ReviewerPortal.Web.Features.SignOff;

/// <summary>The use cases of a director, in one place for the page.</summary>
public sealed record SignOffUseCases(
    ViewCase View, SignDetermination Sign, ReturnToNurse Return, RecallDetermination Recall, OfferPeerToPeer PeerToPeer, OpenDocument OpenDocument);

/// <summary>
/// One case on the director's desk: the record, the packet as it would be signed now, and what the director has typed.
/// The packet is made anew whenever an answer that the letter prints has changed.
/// </summary>
public sealed class SignOffDesk(CaseQuery query, SignOffUseCases useCases, PacketPages pages, DraftDesk drafts, TimeProvider clock)
{
    private readonly HashSet<string> _openedEvidence = [];
    private Guid _personId;
    private DateTimeOffset _openedAt;

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

    /// <summary>True where the director approves every line in place of the recommendation, or the recommendation does.</summary>
    public bool ApprovesAll => View?.Recommendation?.Lines.All(l => l.Outcome == LineOutcome.Approved || Form.Instead(l.LineNumber) is not null) ?? false;

    public static string Scope(string number) => $"sign-off:{number}";

    /// <summary>False where the case is unknown or the person may not see it.</summary>
    public async Task<bool> OpenAsync(Guid personId, string number)
    {
        _personId = personId;
        (View, Packet, Refusals, Form) = (null, null, [], new SignOffForm());
        _openedAt = clock.GetUtcNow();
        _openedEvidence.Clear();
        Refusals = (await useCases.View.ExecuteAsync(personId, number, CancellationToken.None)).Refusals;
        if (Refusals.Count > 0 || await query.FindAsync(personId, number, CancellationToken.None) is not { } view) return false;
        View = view;
        Questions = [.. view.Policies.Values.SelectMany(p => p.Governing.ContraryEvidence).DistinctBy(q => q.Id)];
        Drafts = await drafts.LoadAsync(personId, [Scope(number), TalkScope(number)]);
        Form = SignOffForm.From(Drafts, number, Questions, view.Lines.Select(l => l.Number));
        await RefreshPacketAsync();
        return true;
    }

    public async Task RefreshPacketAsync()
    {
        var packet = await useCases.Sign.PreviewAsync(_personId, View!.Number, Form.Answers(), CancellationToken.None);
        PacketRefusals = packet.Refusals;
        Packet = packet.IsRefused ? null : PacketView.Of(packet.Value);
        if (!packet.IsRefused) pages.Keep(_personId, packet.Value);
    }

    /// <summary>True when it was signed. The password is forgotten either way.</summary>
    public Task<bool> SignAsync() => RunAsync(async () =>
    {
        var password = Form.TakePassword();
        return await useCases.Sign.ExecuteAsync(
            new Signing(_personId, View!.Number, Packet?.Digest ?? "", Form.Reasoning, Form.Answers(), Form.Attestation, password, _openedAt, UnopenedEvidence), CancellationToken.None);
    });

    /// <summary>Remembers that an evidence card was opened. Recorded with the signature, never scored.</summary>
    public void EvidenceOpened(string id) => _openedEvidence.Add(id);

    /// <summary>The document's text, once the opening is on record; null where it was refused.</summary>
    public async Task<string?> ReadDocumentAsync(Guid documentId)
    {
        var opened = await useCases.OpenDocument.ExecuteAsync(_personId, View!.Number, documentId, CancellationToken.None);
        if (opened.IsRefused) Refusals = opened.Refusals;
        else await ReadAgainAsync();
        return opened.IsRefused ? null : opened.Value;
    }

    /// <summary>Logs what came of a talk; the packet holds it, so it is another one afterwards.</summary>
    public async Task<bool> RecordTalkAsync()
    {
        Refusals = (await useCases.PeerToPeer.ExecuteAsync(_personId, View!.Number, View.Provider.Name, Form.TalkOutcome, CancellationToken.None)).Refusals;
        if (Refusals.Count > 0) return false;
        Form.TalkOutcome = "";
        await drafts.DiscardAsync(_personId, TalkScope(View.Number));
        await ReadAgainAsync();
        await RefreshPacketAsync();
        return true;
    }

    /// <summary>The scope of the talk's draft, which is forgotten when it was recorded; the reasoning is not.</summary>
    public static string TalkScope(string number) => $"sign-off:{number}:talk";

    private List<string> UnopenedEvidence =>
        [.. View!.Policies.Values.SelectMany(p => p.Content.Evidence).Select(e => e.Id).Where(id => !_openedEvidence.Contains(id)).Distinct().Order(StringComparer.Ordinal)];

    private async Task ReadAgainAsync() => View = await query.FindAsync(_personId, View!.Number, CancellationToken.None) ?? View;

    public Task<bool> ReturnAsync() => RunAsync(async () =>
        await useCases.Return.ExecuteAsync(_personId, View!.Number, View.Version, Form.ReturnReason, CancellationToken.None));

    private async Task<bool> RunAsync(Func<Task<Result<long>>> act)
    {
        if (IsBusy || View is null) return false;
        IsBusy = true;
        try
        {
            Refusals = (await act()).Refusals;
            await ReadAgainAsync();
            if (Refusals.Count == 0) await drafts.DiscardAsync(_personId, Scope(View.Number));
            else await RefreshPacketAsync();
            return Refusals.Count == 0;
        }
        finally
        {
            IsBusy = false;
        }
    }
}
