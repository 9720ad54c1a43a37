using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Features.CaseReview;

namespace ReviewerPortal.Web.Features.SignOff;

/// <summary>One case on the director's desk.</summary>
public partial class SignOffCase
{
    private bool _returning;

    [Parameter, EditorRequired]
    public required SignOffDesk Desk { get; set; }

    [Parameter, EditorRequired]
    public required CaseView View { get; set; }

    /// <summary>Called with a sentence when the case left the desk.</summary>
    [Parameter]
    public EventCallback<string> Done { get; set; }

    private string Scope => SignOffDesk.Scope(View.Number);

    private bool IsAwaiting => View.Status.AwaitsSignature();

    private string Headline
    {
        get
        {
            var codes = string.Join(", ", View.Lines.Select(l => l.Code));
            return View.Recommendation is { Stands: true, Lines: var lines } ? $"{Recommended(lines)} of {codes} recommended" : $"{codes}, {View.Member.FullName}";
        }
    }

    /// <summary>The case was read again; the page hands the new view down.</summary>
    [Parameter]
    public EventCallback Reread { get; set; }

    private static string Recommended(IReadOnlyList<LineProposal> lines) => lines.Select(l => l.Outcome).Distinct().ToList() switch
    {
        [LineOutcome.Denied] => "Denial",
        [LineOutcome.Approved] => "Approval",
        _ => "Partial approval",
    };

    private IEnumerable<string> QuotationsOf(string evidenceId) =>
        View.Policies.Values.SelectMany(p => p.Content.Evidence).Where(e => e.Id == evidenceId).SelectMany(e => e.Quotations).Select(q => q.Text);

    private List<string>? Methods(PolicyView policy)
    {
        var tags = View.Lines.SelectMany(l => policy.Content.MethodsRequested(l.Code, l.Method)).Select(m => m.Tag).Distinct().ToList();
        return tags.Count == 0 ? null : tags;
    }

    /// <summary>The letter prints the answer, so the packet is another one.</summary>
    private async Task AnswerAsync(string evidenceId, string text)
    {
        Desk.Form.SetAnswer(evidenceId, text);
        await Desk.RefreshPacketAsync();
    }

    private async Task SignAsync()
    {
        var (number, letter) = (View.Number, Desk.Packet?.Letter is not null);
        if (!await Desk.SignAsync())
        {
            await Reread.InvokeAsync();
            return;
        }

        await Done.InvokeAsync(Desk.View?.Status == CaseStatus.AwaitingSecondSignature
            ? $"{number} has its first signature. Another medical director gives the second."
            : $"{number} is signed. {(letter ? "Its letter is issued." : "Every line is approved.")}");
    }

    private async Task ReturnAsync()
    {
        if (await Desk.ReturnAsync()) await Done.InvokeAsync($"{View.Number} went back to the nurse.");
    }
}
