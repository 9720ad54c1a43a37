using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Features.Drafts;

namespace ReviewerPortal.Web.Features.SignOff;

/// <summary>What the director types. Attestations and the password are never kept as drafts: they belong to the moment of signing.</summary>
public sealed class SignOffForm
{
    public const string ReasoningField = "Reasoning";
    public const string ReturnField = "ReturnReason";

    private readonly Dictionary<string, string> _answers = [];

    public string Reasoning { get; set; } = "";

    public string ReturnReason { get; set; } = "";

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

    public string TakePassword()
    {
        var password = Password;
        Password = "";
        return password;
    }

    public static SignOffForm From(DraftBook drafts, string scope, IReadOnlyList<ContraryEvidenceQuestion> questions)
    {
        var form = new SignOffForm { Reasoning = drafts.Text(scope, ReasoningField) ?? "", ReturnReason = drafts.Text(scope, ReturnField) ?? "" };
        foreach (var question in questions) form.SetAnswer(question.Id, drafts.Text(scope, AnswerField(question.Id)) ?? "");
        return form;
    }
}
