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

    private bool IsAwaiting => View.Status == CaseStatus.AwaitingSignOff;

    private string Headline
    {
        get
        {
            var codes = string.Join(", ", View.Lines.Select(l => l.Code));
            return View.IsAdverseRecommended ? $"Denial of {codes} recommended" : $"{codes}, {View.Member.FullName}";
        }
    }

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
        if (await Desk.SignAsync()) await Done.InvokeAsync($"{View.Number} is signed. Its letter is issued.");
    }

    private async Task ReturnAsync()
    {
        if (await Desk.ReturnAsync()) await Done.InvokeAsync($"{View.Number} went back to the nurse.");
    }
}
