using Bunit;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Policies.Evidence;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.CaseReview;

public class StatementAnswersTests : ComponentTest
{
    private static readonly GoverningQuestion Statement = new("I.", QuestionKind.NotSupportedByLiterature);
    private static readonly GoverningQuestion Criterion = new("I.A.", QuestionKind.Criterion);
    private static readonly PolicyVersionDraft Policy = ReadPolicy();

    [Fact]
    public void Choices_WhenTheStatementSupportsNothing_AskWhetherItApplies() =>
        Assert.Equal(["Applies", "Does not apply", "Chart is silent"], Labels(Show(Statement)));

    [Fact]
    public void Choices_WhenACriterionIsAsked_AskWhetherItIsMet() =>
        Assert.Equal(["Met", "Not met", "Not applicable", "Chart is silent"], Labels(Show(Criterion)));

    [Fact]
    public void Choices_WhenAnswered_PressTheAnswerAlone()
    {
        var shown = Show(Statement, new() { ["I."] = AnswerValue.Applies });

        Assert.Equal("Applies", shown.FindAll("[aria-pressed=true]").Single().TextContent);
    }

    [Fact]
    public void Click_WhenAnAnswerIsChosen_NamesStatementAndAnswer()
    {
        (string Address, AnswerValue Value)? answered = null;
        var shown = Render<StatementAnswers>(p => p
            .Add(c => c.Questions, [Statement]).Add(c => c.Policy, Policy).Add(c => c.Answers, new Dictionary<string, AnswerValue>())
            .Add(c => c.OnAnswer, answer => answered = answer));

        shown.FindAll("button").Single(b => b.TextContent == "Chart is silent").Click();

        Assert.Equal(("I.", AnswerValue.ChartSilent), answered);
    }

    [Fact]
    public void Refusal_WhenAnAnswerIsMissing_StandsBesideTheAnswers()
    {
        var shown = Render<StatementAnswers>(p => p
            .Add(c => c.Questions, [Statement]).Add(c => c.Policy, Policy).Add(c => c.Answers, new Dictionary<string, AnswerValue>())
            .Add(c => c.Refusals, [new Refusal("policy.unanswered", "Answer I. first.") { Field = "Answer" }, new Refusal("x", "Elsewhere.") { Field = "Basis" }]));

        Assert.Equal("Answer I. first.", shown.Find(".field-error").TextContent.Trim());
    }

    private IRenderedComponent<StatementAnswers> Show(GoverningQuestion question, Dictionary<string, AnswerValue>? answers = null) =>
        Render<StatementAnswers>(p => p.Add(c => c.Questions, [question]).Add(c => c.Policy, Policy).Add(c => c.Answers, answers ?? []));

    private static IEnumerable<string> Labels(IRenderedComponent<StatementAnswers> shown) => shown.FindAll("button").Select(b => b.TextContent);

    private static PolicyVersionDraft ReadPolicy()
    {
        var files = ReviewerPortal.Data.Demo.DemoPolicyFiles.ReadAll()[0];
        return PolicyPackage.Read(files.Source, files.Evidence).Value;
    }
}
