using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.Drafts;

namespace ReviewerPortal.Web.Features.SignOff;

/// <summary>What the director types. Attestations and the password are never kept as drafts: they belong to the moment of signing.</summary>
public sealed class SignOffForm
{
    public const string ReasoningField = "Reasoning";
    public const string ReturnField = "ReturnReason";
    public const string TalkField = "TalkOutcome";

    private readonly Dictionary<string, string> _answers = [];
    private readonly Dictionary<int, DeterminationBasis> _instead = [];

    public string Reasoning { get; set; } = "";

    public string ReturnReason { get; set; } = "";

    /// <summary>What came of a talk with the requesting practitioner.</summary>
    public string TalkOutcome { get; set; } = "";

    public bool RecordReviewed { get; set; }

    public bool NoConflictOfInterest { get; set; }

    public bool NoFinancialIncentive { get; set; }

    public string Password { get; set; } = "";

    public Attestation Attestation => new(RecordReviewed, NoConflictOfInterest, NoFinancialIncentive);

    public static string AnswerField(string evidenceId) => $"Contrary-{evidenceId}";

    public string Answer(string evidenceId) => _answers.GetValueOrDefault(evidenceId, "");

    public void SetAnswer(string evidenceId, string answer) => _answers[evidenceId] = answer;

    public IReadOnlyList<ContraryEvidenceAnswer> ContraryAnswers() =>
        [.. _answers.Where(a => a.Value.Length > 0).OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => new ContraryEvidenceAnswer(a.Key, a.Value))];

    /// <summary>The basis on which the director approves a line in place of the recommendation; null where the recommendation is signed.</summary>
    public DeterminationBasis? Instead(int line) => _instead.TryGetValue(line, out var basis) ? basis : null;

    public void ApproveInstead(int line, DeterminationBasis? basis)
    {
        if (basis is { } chosen) _instead[line] = chosen;
        else _instead.Remove(line);
    }

    public IReadOnlyList<LineProposal> ApprovedInstead() =>
        [.. _instead.OrderBy(i => i.Key).Select(i => new LineProposal(i.Key, LineOutcome.Approved, i.Value))];

    public SigningAnswers Answers() => new(ContraryAnswers(), ApprovedInstead());

    public string TakePassword()
    {
        var password = Password;
        Password = "";
        return password;
    }

    /// <summary>A choice is made on one recommendation: on the next one nothing is chosen yet.</summary>
    public static string InsteadField(int line, Guid recommendationId) => $"Instead-{line}-{recommendationId:N}";

    public void ForgetInstead() => _instead.Clear();

    public static SignOffForm From(DraftBook drafts, string number, IReadOnlyList<ContraryEvidenceQuestion> questions, RecommendationView? recommendation)
    {
        var scope = SignOffDesk.Scope(number);
        var form = new SignOffForm
        {
            Reasoning = drafts.Text(scope, ReasoningField) ?? "",
            ReturnReason = drafts.Text(scope, ReturnField) ?? "",
            TalkOutcome = drafts.Text(SignOffDesk.TalkScope(number), TalkField) ?? "",
        };
        foreach (var line in recommendation?.Lines.Where(line => line.Outcome != LineOutcome.Approved) ?? [])
            if (Enum.TryParse<DeterminationBasis>(drafts.Text(scope, InsteadField(line.LineNumber, recommendation!.Id)), out var basis)) form.ApproveInstead(line.LineNumber, basis);
        foreach (var question in questions) form.SetAnswer(question.Id, drafts.Text(scope, AnswerField(question.Id)) ?? "");
        return form;
    }
}
