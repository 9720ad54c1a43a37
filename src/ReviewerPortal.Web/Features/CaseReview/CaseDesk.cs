using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>The use cases of a nurse's work on a case, in one place for the page.</summary>
public sealed record CaseUseCases(
    ClaimCase Claim, ReleaseCase Release, ChoosePolicy ChoosePolicy, RecordAuthority Authority, AnswerStatement Answer,
    OfferPeerToPeer PeerToPeer, PendCase Pend, RecommendDetermination Recommend, ApproveCase Approve,
    CheckRequest Check, WithdrawCase Withdraw, DismissCase Dismiss, CloseCase Close, ReopenCase Reopen, OpenDocument OpenDocument);

/// <summary>
/// One opened case: what is shown of it, who works on it, what was refused last. One action runs at a time; after each the
/// case is read anew, and the texts that somebody is writing stay where they are.
/// </summary>
public sealed class CaseDesk(CaseQuery query, CaseUseCases useCases)
{
    private Guid _personId;

    /// <summary>Set by <see cref="OpenAsync"/>.</summary>
    public CaseView View { get; private set; } = null!;

    public Guid PersonId => _personId;

    public bool IsBusy { get; private set; }

    /// <summary>Why the last action was refused; empty after one that was done.</summary>
    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <summary>True when the case is no longer as it is shown: somebody changed, took or decided it.</summary>
    public bool IsStale => Refusals.Any(r => r.Code.StartsWith("case.", StringComparison.Ordinal) || r.Code == "save.stale");

    public bool IsHeldByMe => View.Holder?.Id == _personId;

    public bool IsClinician => IsNurse || View.ReaderRoles.Contains(Role.MedicalDirector);

    public bool IsAuditor => View.ReaderRoles.Contains(Role.Auditor);

    public bool IsNurse => View.ReaderRoles.Contains(Role.Nurse);

    /// <summary>Only the nurse who holds a case in review changes anything; everybody else reads.</summary>
    public bool CanEdit => IsNurse && IsHeldByMe && View.Status == CaseStatus.InReview;

    /// <summary>Why nothing can be changed, and what to do about it; null where it can.</summary>
    public string? WhyReadOnly() => CanEdit ? null : View.Status switch
    {
        _ when View.Status.IsSettled() => $"This case is {View.Status.InWords()}. To change what was settled, reopen it with a reason.",
        CaseStatus.AwaitingSignOff or CaseStatus.AwaitingSecondSignature => "This case awaits a medical director's signature. It comes back here if the director returns it.",
        _ when !IsNurse => "You read this case. Only the nurse who holds it works on it.",
        CaseStatus.PendedForInformation when IsHeldByMe => "The review waits for information; the clock goes on. Record what came in to go on.",
        _ when View.Holder is { } holder && !IsHeldByMe => $"{holder.Name} holds this case. You can claim it when the lease has run out.",
        _ => "Claim the case to work on it.",
    };

    /// <summary>Called after every change of what is shown.</summary>
    public event Action? Changed;

    /// <summary>False where there is nothing to open.</summary>
    public async Task<bool> OpenAsync(Guid personId, string number)
    {
        _personId = personId;
        if (await query.FindAsync(personId, number, CancellationToken.None) is not { } view) return false;
        View = view;
        return true;
    }

    /// <summary>The document's text; null, with the reason among the refusals, where it cannot be opened.</summary>
    public async Task<string?> ReadDocumentAsync(Guid documentId)
    {
        var opened = await useCases.OpenDocument.ExecuteAsync(_personId, View.Number, documentId, CancellationToken.None);
        if (opened.IsRefused) Refuse(opened.Refusals);
        return opened.IsRefused ? null : opened.Value;
    }

    /// <summary>Reads the case again and drops the refusals.</summary>
    public Task ReloadAsync() => RunAsync(() => Task.FromResult(Result.Done));

    public Task<bool> ClaimAsync() => RunAsync(async () => await useCases.Claim.ExecuteAsync(_personId, View.Number, CancellationToken.None));

    public Task<bool> ReleaseAsync() => RunAsync(async () => await useCases.Release.ExecuteAsync(_personId, View.Number, CancellationToken.None));

    public Task<bool> ChoosePolicyAsync(int line, Guid? policyVersionId) =>
        RunAsync(async () => await useCases.ChoosePolicy.ExecuteAsync(_personId, View.Number, line, policyVersionId, CancellationToken.None));

    public Task<bool> RecordAuthorityAsync(int line, AuthoritySearch search) =>
        RunAsync(async () => await useCases.Authority.ExecuteAsync(_personId, View.Number, line, search, CancellationToken.None));

    public Task<bool> WithdrawAuthorityAsync(int line, Guid recordId) =>
        RunAsync(async () => await useCases.Authority.WithdrawAsync(_personId, View.Number, line, recordId, CancellationToken.None));

    public Task<bool> AnswerAsync(int line, string address, AnswerValue value) =>
        RunAsync(async () => await useCases.Answer.ExecuteAsync(_personId, View.Number, line, address, value, CancellationToken.None));

    public Task<bool> OfferPeerToPeerAsync(string with, string outcome) =>
        RunAsync(async () => await useCases.PeerToPeer.ExecuteAsync(_personId, View.Number, with, outcome, CancellationToken.None));

    public Task<bool> PendAsync(string request) =>
        RunAsync(async () => await useCases.Pend.ExecuteAsync(_personId, View.Number, request, CancellationToken.None));

    public Task<bool> ReceiveInformationAsync(string received) =>
        RunAsync(async () => await useCases.Pend.ReceiveAsync(_personId, View.Number, received, CancellationToken.None));

    public Task<bool> ReceiveLateInformationAsync(string received) =>
        RunAsync(async () => await useCases.Pend.ReceiveLateAsync(_personId, View.Number, received, CancellationToken.None));

    public Task<bool> CheckAsync(IReadOnlyList<CheckSubject> subjects, string remark) =>
        RunAsync(async () => await useCases.Check.ExecuteAsync(_personId, View.Number, subjects, remark, CancellationToken.None));

    public Task<bool> WithdrawAsync(string withdrawnBy, string reason) =>
        RunAsync(async () => await useCases.Withdraw.ExecuteAsync(_personId, View.Number, withdrawnBy, reason, CancellationToken.None));

    public Task<bool> DismissAsync(DismissalReason reason, string explanation) =>
        RunAsync(async () => await useCases.Dismiss.ExecuteAsync(_personId, View.Number, reason, explanation, CancellationToken.None));

    public Task<bool> CloseAsync() => RunAsync(async () => await useCases.Close.ExecuteAsync(_personId, View.Number, CancellationToken.None));

    public Task<bool> ReopenAsync(string reason) => RunAsync(async () => await useCases.Reopen.ExecuteAsync(_personId, View.Number, reason, CancellationToken.None));

    public Task<bool> RecommendAsync(Rationale rationale, IReadOnlyList<LineProposal> proposals) =>
        RunAsync(async () => await useCases.Recommend.ExecuteAsync(Conclusion(rationale, proposals), CancellationToken.None));

    public Task<bool> ApproveAsync(Rationale rationale, IReadOnlyList<LineProposal> proposals) =>
        RunAsync(async () => await useCases.Approve.ExecuteAsync(Conclusion(rationale, proposals), CancellationToken.None));

    /// <summary>Any other action on the case, by its use case.</summary>
    public Task<bool> ActAsync(Func<Guid, string, Task<Result>> act) => RunAsync(() => act(_personId, View.Number));

    /// <summary>Shows refusals that the page found by itself, before any use case was asked.</summary>
    public void Refuse(params IReadOnlyList<Refusal> refusals)
    {
        Refusals = refusals;
        Changed?.Invoke();
    }

    private NurseConclusion Conclusion(Rationale rationale, IReadOnlyList<LineProposal> proposals) =>
        new(_personId, View.Number, View.Version, rationale, proposals);

    private async Task<bool> RunAsync(Func<Task<Result>> act)
    {
        if (IsBusy) return false;
        IsBusy = true;
        Changed?.Invoke();
        try
        {
            Refusals = (await act()).Refusals;
            if (Refusals.Count == 0) await OpenAsync(_personId, View.Number);
            return Refusals.Count == 0;
        }
        finally
        {
            IsBusy = false;
            Changed?.Invoke();
        }
    }
}
