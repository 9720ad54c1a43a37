using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReviewerPortal.Data.Audit.Verification;
using ReviewerPortal.Web.Components.Values;
using ReviewerPortal.Web.Security;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.Audit;

/// <summary>Shows the chain's state and verifies it on request, with progress; leaving the page cancels.</summary>
public sealed partial class ChainCard : IDisposable
{
    private CancellationTokenSource? _running;
    private VerificationProgress? _progress;
    private ChainVerification? _found;
    private string? _trouble;

    /// <summary>Null while it is being read.</summary>
    [Parameter] public ChainState? State { get; set; }

    /// <summary>A verification was recorded.</summary>
    [Parameter] public EventCallback OnVerified { get; set; }

    [Inject] public required VerifyChain Verify { get; set; }

    [Inject] public required ActingPerson Acting { get; set; }

    [Inject] public required PlanTimeZone Zone { get; set; }

    private async Task VerifyAsync()
    {
        (_found, _trouble, _progress) = (null, null, null);
        using var running = _running = new CancellationTokenSource();
        try
        {
            // Progress comes back to the circuit, because it is made in it.
            var result = await Verify.ExecuteAsync(await Acting.IdAsync(), new Progress<VerificationProgress>(Show), running.Token);
            if (result.IsRefused) _trouble = result.Refusals[0].Sentence;
            else _found = result.Value;
            await OnVerified.InvokeAsync();
        }
        catch (OperationCanceledException)
        {
            _trouble = "The verification was cancelled. Nothing was recorded.";
        }
        catch (DbException)
        {
            _trouble = "The database did not answer. Nothing was recorded; try again.";
        }
        finally
        {
            _running = null;
        }
    }

    private void Show(VerificationProgress progress)
    {
        _progress = progress;
        StateHasChanged();
    }

    private void Cancel() => _running?.Cancel();

    private static ChipTone AnchorTone(ChainState state) => state switch
    {
        { AnchorSequence: null } => state.Head == 0 ? ChipTone.Ok : ChipTone.Late,
        { AnchorAgrees: true } => ChipTone.Ok,
        _ => ChipTone.Late,
    };

    private static string AnchorWords(ChainState state) => state switch
    {
        { AnchorSequence: null } => state.Head == 0 ? "no event yet" : "missing or empty",
        { AnchorAgrees: false } => $"contradicts the chain at event {Number(state.AnchorSequence.Value)}",
        _ when state.AnchorSequence == state.Head => "agrees up to the last event",
        _ => $"agrees up to event {Number(state.AnchorSequence.Value)}",
    };

    private string LastVerification(RecordedVerification? last) => last is null
        ? "never"
        : $"{(last.FoundWhole ? "whole" : last.Result)}, {TimeWords.Moment(Zone.Local(last.At))}, by {last.By}";

    private static string ResultWords(ChainVerification found) => found.Fault is { } fault
        ? $"The chain is broken. {fault.InOneSentence}"
        : $"The chain is whole: {Number(found.Events)} events, {Number(found.Rows)} covered rows, {Number(found.Files)} files and {Number(found.AnchorLines)} lines of the anchor were compared.";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public void Dispose() => _running?.Cancel();
}
