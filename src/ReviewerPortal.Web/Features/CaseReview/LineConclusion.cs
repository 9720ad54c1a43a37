using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Policies;
using ReviewerPortal.Web.Features.Drafts;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>What is concluded on one line. A basis that nobody chose follows the record.</summary>
public sealed class LineConclusion
{
    private readonly ConclusionForm _form;
    private readonly int _number;
    private DeterminationBasis? _denial;
    private DeterminationBasis? _approval;

    private LineConclusion(ConclusionForm form, int number) => (_form, _number) = (form, number);

    /// <summary>What is recommended; a denial until somebody chooses otherwise.</summary>
    public LineOutcome Outcome { get; set; } = LineOutcome.Denied;

    /// <summary>What a partial approval approves.</summary>
    public PartConclusion Part { get; private init; } = new();

    public bool Approves => Outcome == LineOutcome.Approved;

    public DeterminationBasis? DenialBasis
    {
        get => _denial ?? SuggestedDenial();
        set => _denial = value;
    }

    public DeterminationBasis? ApprovalBasis
    {
        get => _approval ?? SuggestedApproval();
        set => _approval = value;
    }

    /// <summary>The basis of the outcome that is chosen.</summary>
    public DeterminationBasis? Basis => Approves ? ApprovalBasis : DenialBasis;

    private CaseView View => _form.View;

    private LineView Line => View.Lines.Single(line => line.Number == _number);

    internal static LineConclusion From(ConclusionForm form, int number, DraftBook drafts, string scope)
    {
        var earlier = form.View.Recommendation?.Lines.FirstOrDefault(l => l.LineNumber == number);
        var denied = earlier is { } recommended && !recommended.Basis.Approves() ? recommended.Basis : (DeterminationBasis?)null;
        return new LineConclusion(form, number)
        {
            Outcome = Enum.TryParse<LineOutcome>(drafts.Text(scope, LineFields.Outcome(number)), out var chosen) ? chosen : earlier?.Outcome ?? LineOutcome.Denied,
            Part = PartConclusion.From(form.View.Lines.Single(line => line.Number == number), earlier?.InPart, drafts, scope),
            _denial = Parse(drafts.Text(scope, LineFields.DenialBasis(number))) ?? denied,
            _approval = Parse(drafts.Text(scope, LineFields.ApprovalBasis(number))),
        };
    }

    internal LineProposal ToProposal() => new(_number, Outcome, Basis!.Value, Outcome == LineOutcome.PartiallyApproved ? Part.ToPart(Line) : null);

    /// <summary>A source that excludes is the basis; else the policy's own verdict says which.</summary>
    private DeterminationBasis? SuggestedDenial() =>
        Line.Authorities.Any(a => a.Conclusion == AuthorityConclusion.Excludes)
            ? DeterminationBasis.BenefitExclusion
            : View.PolicyOf(Line)?.Content.Policy.Statements.Select(s => s.Verdict).FirstOrDefault(v => v is not null) switch
            {
                PolicyVerdict.NotSupportedByLiterature => DeterminationBasis.NotSupportedByLiterature,
                PolicyVerdict.Investigational => DeterminationBasis.Investigational,
                PolicyVerdict.NotMedicallyNecessary or PolicyVerdict.MedicallyNecessaryWhen => DeterminationBasis.MedicalNecessity,
                _ => null,
            };

    /// <summary>Only what the record already shows; a person chooses anything else.</summary>
    private DeterminationBasis? SuggestedApproval()
    {
        if (Line.Authorities.Any(a => a.Conclusion == AuthorityConclusion.Covers)) return DeterminationBasis.HigherAuthorityCovers;
        var questions = View.PolicyOf(Line)?.Governing.Questions ?? [];
        if (questions.Count == 0) return null;
        if (questions.All(q => AnswerTo(q) == AnswerValue.DoesNotApply)) return DeterminationBasis.StatementDoesNotApply;
        return questions.All(q => AnswerTo(q) is AnswerValue.Met or AnswerValue.NotApplicable) ? DeterminationBasis.CriteriaMet : null;
    }

    private AnswerValue? AnswerTo(GoverningQuestion question) => Line.Answers.TryGetValue(question.Address, out var answer) ? answer : null;

    private static DeterminationBasis? Parse(string? text) => Enum.TryParse<DeterminationBasis>(text, out var basis) ? basis : null;
}

/// <summary>The names under which a line's choices are kept as drafts.</summary>
internal static class LineFields
{
    public static string Outcome(int line) => $"Outcome-{line}";

    public static string DenialBasis(int line) => $"DenialBasis-{line}";

    public static string ApprovalBasis(int line) => $"ApprovalBasis-{line}";

    public static string PartKind(int line) => $"PartKind-{line}";

    public static string PartUnits(int line) => $"PartUnits-{line}";

    public static string PartCode(int line) => $"PartCode-{line}";

    public static string PartDescription(int line) => $"PartDescription-{line}";

    public static string PartPlainName(int line) => $"PartPlainName-{line}";
}
