using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Policies;
using ReviewerPortal.Domain.Policies.Evidence;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>Answers a line's policy: what a statement that supports nothing is asked differs from what a criterion is asked.</summary>
public partial class StatementAnswers
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<GoverningQuestion> Questions { get; set; }

    /// <summary>The policy that asks; its words stand beside the answers.</summary>
    [Parameter, EditorRequired]
    public required PolicyVersionDraft Policy { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<string, AnswerValue> Answers { get; set; }

    [Parameter]
    public EventCallback<(string Address, AnswerValue Value)> OnAnswer { get; set; }

    [Parameter]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    [Parameter]
    public bool Disabled { get; set; }

    private static IEnumerable<AnswerValue> Choices(GoverningQuestion question) => Enum.GetValues<AnswerValue>().Where(question.Accepts);

    private bool IsAnswer(GoverningQuestion question, AnswerValue value) => Answers.TryGetValue(question.Address, out var given) && given == value;

    private static bool IsAdverse(AnswerValue value) => value is AnswerValue.Applies or AnswerValue.NotMet;

    private static string Words(AnswerValue value)
    {
        var words = value.InWords();
        return string.Concat(words[..1].ToUpperInvariant(), words[1..]);
    }

    private string TextOf(string address) =>
        Policy.Policy.Statements.FirstOrDefault(s => s.Address == address)?.Text.TextWithoutCitations
        ?? Policy.Policy.Statements.SelectMany(s => s.Criteria).SelectMany(WithAll).FirstOrDefault(c => c.Address == address)?.Text.TextWithoutCitations
        ?? "";

    private IEnumerable<string> HintsOf(string address) =>
        Policy.Scopes.Where(scope => scope.Statement.Address == address).SelectMany(scope => scope.Questions).Select(question => question.Text);

    private static IEnumerable<Criterion> WithAll(Criterion criterion) => criterion.Criteria.SelectMany(WithAll).Prepend(criterion);
}
