using ReviewerPortal.Domain.Cases;
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
    private Guid _personId;
    private RecommendationReading? _reading;
    private long _lastOpening;
    private long _lastPacket;

    public CaseView? View { get; private set; }

    public DraftBook Drafts { get; private set; } = DraftBook.Empty;

    public PacketView? Packet { get; private set; }

    /// <summary>Why there is no packet.</summary>
    public IReadOnlyList<Refusal> PacketRefusals { get; private set; } = [];

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public SignOffForm Form { get; private set; } = new();

    public bool IsBusy { get; private set; }

    /// <summary>True where the case that was asked for last is unknown, or the person may not see it.</summary>
    public bool IsMissing { get; private set; }

    /// <summary>The contrary evidence of the case's policies that the director answers for this member.</summary>
    public IReadOnlyList<ContraryEvidenceQuestion> Questions { get; private set; } = [];

    /// <summary>True where the director approves every line in place of the recommendation, or the recommendation does.</summary>
    public bool ApprovesAll => View?.Recommendation?.Lines.All(l => l.Outcome == LineOutcome.Approved || Form.Instead(l.LineNumber) is not null) ?? false;

    public static string Scope(string number) => $"sign-off:{number}";

    /// <summary>
    /// Puts a case on the desk, whole or not at all: where another one was asked for meanwhile, that one is shown.
    /// False where there is nothing to show.
    /// </summary>
    public async Task<bool> OpenAsync(Guid personId, string number)
    {
        var opening = ++_lastOpening;
        (_personId, View, Packet, PacketRefusals, Refusals, IsMissing, Form) = (personId, null, null, [], [], false, new SignOffForm());
        var refusals = (await useCases.View.ExecuteAsync(personId, number, CancellationToken.None)).Refusals;
        var view = refusals.Count == 0 ? await query.FindAsync(personId, number, CancellationToken.None) : null;
        var reading = view is null ? null : await ReadingAsync(view);
        var book = await drafts.LoadAsync(personId, [Scope(number), TalkScope(number)]);
        if (opening != _lastOpening) return false;
        (Refusals, IsMissing) = (refusals, view is null);
        if (view is null) return false;
        Show(view, reading, book);
        await RefreshPacketAsync();
        return opening == _lastOpening;
    }

    private void Show(CaseView view, RecommendationReading? reading, DraftBook book)
    {
        (View, _reading, Drafts) = (view, reading, book);
        Questions = [.. view.Policies.Values.SelectMany(p => p.Governing.ContraryEvidence).DistinctBy(q => q.Id)];
        Form = SignOffForm.From(book, view.Number, Questions, view.Recommendation);
    }

    public async Task RefreshPacketAsync()
    {
        var (asked, number) = (++_lastPacket, View!.Number);
        var packet = await useCases.Sign.PreviewAsync(_personId, number, Form.Answers(), CancellationToken.None);
        if (asked != _lastPacket || !IsOnTheDesk(number)) return;
        PacketRefusals = packet.Refusals;
        Packet = packet.IsRefused ? null : PacketView.Of(packet.Value);
        if (!packet.IsRefused) pages.Keep(_personId, packet.Value);
    }

    /// <summary>True when it was signed. The password is forgotten either way.</summary>
    public Task<bool> SignAsync() => RunAsync(Scope, async view =>
    {
        var password = Form.TakePassword();
        return await useCases.Sign.ExecuteAsync(
            new Signing(_personId, view.Number, Packet?.Digest ?? "", Form.Reasoning, Form.Answers(), Form.Attestation, password, _reading?.OpenedAt ?? clock.GetUtcNow(), UnopenedEvidence), CancellationToken.None);
    });

    /// <summary>Remembers that an evidence card was opened. Recorded with the signature, never scored.</summary>
    public async Task EvidenceOpenedAsync(string id)
    {
        if (_reading is not { } reading || reading.Evidence.Contains(id)) return;
        _reading = reading.With([id]);
        await KeepAsync(View!, _reading);
    }

    /// <summary>The document's text, once the opening is on record; null where it was refused.</summary>
    public async Task<string?> ReadDocumentAsync(Guid documentId)
    {
        var number = View!.Number;
        var opened = await useCases.OpenDocument.ExecuteAsync(_personId, number, documentId, CancellationToken.None);
        if (!IsOnTheDesk(number)) return null;
        if (opened.IsRefused) Refusals = opened.Refusals;
        else await ReadAgainAsync(number);
        return opened.IsRefused ? null : opened.Value;
    }

    /// <summary>Logs what came of a talk; the packet holds it, so it is another one afterwards.</summary>
    public async Task<bool> RecordTalkAsync()
    {
        var form = Form;
        if (!await RunAsync(TalkScope, async view => await useCases.PeerToPeer.ExecuteAsync(_personId, view.Number, view.Provider.Name, form.TalkOutcome, CancellationToken.None))) return false;
        form.TalkOutcome = "";
        return true;
    }

    public Task<bool> ReturnAsync() => RunAsync(Scope, async view =>
        await useCases.Return.ExecuteAsync(_personId, view.Number, view.Version, Form.ReturnReason, CancellationToken.None));

    /// <summary>The scope of the talk's draft, which is forgotten when it was recorded; the reasoning is not.</summary>
    public static string TalkScope(string number) => $"sign-off:{number}:talk";

    private List<string> UnopenedEvidence =>
        [.. View!.Policies.Values.SelectMany(p => p.Content.Evidence).Select(e => e.Id).Except(_reading?.Evidence ?? []).Order(StringComparer.Ordinal)];

    private bool IsOnTheDesk(string number) => View?.Number == number;

    /// <summary>What was chosen and how it was read belong to their recommendation: on another one the director begins anew.</summary>
    private async Task ReadAgainAsync(string number)
    {
        if (await query.FindAsync(_personId, number, CancellationToken.None) is not { } read || !IsOnTheDesk(number)) return;
        var isAnother = read.Recommendation?.Id != View!.Recommendation?.Id;
        View = read;
        if (!isAnother) return;
        Form.ForgetInstead();
        var reading = await ReadingAsync(read);
        if (IsOnTheDesk(number)) _reading = reading;
    }

    /// <summary>The reading so far; it begins now where the director never had this recommendation on the screen.</summary>
    private async Task<RecommendationReading?> ReadingAsync(CaseView view) =>
        view.Status.AwaitsSignature() ? await KeepAsync(view, new RecommendationReading(clock.GetUtcNow(), [])) : null;

    private async Task<RecommendationReading> KeepAsync(CaseView view, RecommendationReading reading)
    {
        var kept = await drafts.MergeAsync(_personId, Scope(view.Number), RecommendationReading.Field(view.Recommendation!.Id),
            text => (RecommendationReading.Parse(text) ?? reading).With(reading.Evidence).ToString());
        return RecommendationReading.Parse(kept) ?? reading;
    }

    /// <summary>One action at a time. When it was done its drafts are forgotten; the case is read again while it is still the one on the desk.</summary>
    private async Task<bool> RunAsync(Func<string, string> scope, Func<CaseView, Task<Result<long>>> act)
    {
        if (IsBusy || View is not { } view) return false;
        IsBusy = true;
        try
        {
            var refusals = (await act(view)).Refusals;
            if (refusals.Count == 0) await drafts.DiscardAsync(_personId, scope(view.Number));
            if (IsOnTheDesk(view.Number)) await ShowOutcomeAsync(view.Number, refusals);
            return refusals.Count == 0;
        }
        finally
        {
            IsBusy = false;
        }
    }

    private async Task ShowOutcomeAsync(string number, IReadOnlyList<Refusal> refusals)
    {
        Refusals = refusals;
        await ReadAgainAsync(number);
        if (IsOnTheDesk(number) && (refusals.Count > 0 || View!.Status.AwaitsSignature())) await RefreshPacketAsync();
    }
}
