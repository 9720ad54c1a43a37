using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Features.Drafts;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>What the nurse is concluding: the texts, and per line an outcome and its basis. Kept until it was acted on.</summary>
public sealed class ConclusionForm
{
    private readonly Dictionary<int, LineConclusion> _lines = [];
    private string? _whatWouldChange;

    private ConclusionForm(CaseView view) => View = view;

    /// <summary>The case as it is shown now; suggestions follow it, what a person chose or wrote does not.</summary>
    public CaseView View { get; set; }

    public string MemberFacingReason { get; set; } = "";

    public string ClinicalRationale { get; set; } = "";

    public string IndividualReview { get; set; } = "";

    /// <summary>Until somebody edits it, the plan's words for the basis of the denial.</summary>
    public string WhatWouldChange
    {
        get => _whatWouldChange ?? SuggestedChange();
        set => _whatWouldChange = value == SuggestedChange() ? null : value;
    }

    /// <summary>What was typed last; else what was recommended before the case was returned; else what the record suggests.</summary>
    public static ConclusionForm From(CaseView view, DraftBook drafts)
    {
        var scope = CaseDrafts.Determination(view);
        var form = new ConclusionForm(view);
        foreach (var line in view.Lines) form._lines[line.Number] = LineConclusion.From(form, line.Number, drafts, scope);
        var earlier = view.Recommendation?.Texts;
        form.MemberFacingReason = drafts.Text(scope, nameof(MemberFacingReason)) ?? earlier?.MemberFacingReason ?? "";
        form.ClinicalRationale = drafts.Text(scope, nameof(ClinicalRationale)) ?? earlier?.ClinicalRationale ?? "";
        form.IndividualReview = drafts.Text(scope, nameof(IndividualReview)) ?? earlier?.IndividualReview ?? "";
        form._whatWouldChange = drafts.Text(scope, nameof(WhatWouldChange)) ?? earlier?.WhatWouldChange;
        return form;
    }

    public LineConclusion Line(int number) => _lines[number];

    public Rationale ToRationale() => new(MemberFacingReason, ClinicalRationale, WhatWouldChange, IndividualReview);

    /// <summary>What the nurse is about to recommend, in words for the button and the notice.</summary>
    public string RecommendedInWords => _lines.Values.Select(line => line.Outcome).Distinct().ToList() switch
    {
        [LineOutcome.Denied] => "denial",
        [LineOutcome.Approved] => "approval",
        _ => "partial approval",
    };

    /// <summary>An outcome for every line. Refused while a basis is not chosen.</summary>
    public Result<LineProposal[]> ToRecommendation()
    {
        Refusal[] missing = [.. View.Lines.Where(line => Line(line.Number).Basis is null).Select(NoBasis)];
        if (missing.Length > 0) return missing;
        return View.Lines.Select(line => Line(line.Number).ToProposal()).ToArray();
    }

    /// <summary>An approval of every line. Refused while a basis is not chosen.</summary>
    public Result<LineProposal[]> ToApproval()
    {
        Refusal[] missing = [.. View.Lines.Where(line => Line(line.Number).ApprovalBasis is null).Select(NoBasis)];
        if (missing.Length > 0) return missing;
        return View.Lines.Select(line => new LineProposal(line.Number, LineOutcome.Approved, Line(line.Number).ApprovalBasis!.Value)).ToArray();
    }

    private static Refusal NoBasis(LineView line) =>
        new("basis.none", $"Line {line.Number} ({line.Code}): choose the basis.") { Field = "Basis" };

    private string SuggestedChange() =>
        _lines.Values.FirstOrDefault(line => !line.Approves)?.DenialBasis is { } basis ? View.Reasons.GetValueOrDefault(basis)?.WhatWouldChange ?? "" : "";
}
