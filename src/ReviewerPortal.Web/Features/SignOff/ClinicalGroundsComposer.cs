using System.Globalization;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Letters;
using ReviewerPortal.Domain.Policies;
using ReviewerPortal.Domain.Policies.Evidence;

namespace ReviewerPortal.Web.Features.SignOff;

/// <summary>What the clinician's pages rest on: basis, policy, answers, authorities, evidence by name and date, never by a reference number.</summary>
internal static class ClinicalGroundsComposer
{
    public static ClinicalGrounds Compose(PacketRequest request, PublishedPolicy policy, LetterRulesInForce rules, DateOnly letterDate)
    {
        var denied = request.Decided.Where(l => l.Outcome != LineOutcome.Approved).Select(l => l.LineNumber).ToHashSet();
        var lines = request.Case.Lines.Where(line => denied.Contains(line.LineNumber)).OrderBy(line => line.LineNumber).ToList();
        return new ClinicalGrounds
        {
            Basis = Basis(request.Decided.First(l => denied.Contains(l.LineNumber)).Basis, rules.Reason, lines, policy),
            Policy = Citation(policy, lines),
            Answers = [.. lines.SelectMany(line => Answers(line, policy))],
            Authorities = [.. lines.SelectMany(Searches)],
            Rationale = RationaleOf(request.Recommendation),
            Evidence = [.. Evidence(request, policy, lines, letterDate)],
        };
    }

    private static DenialBasis Basis(DeterminationBasis basis, ReasonCode reason, List<RequestedService> lines, PublishedPolicy policy)
    {
        var governing = lines.SelectMany(l => l.StandingAuthorities).FirstOrDefault(a => a.Conclusion == AuthorityConclusion.Excludes)
            ?? lines.SelectMany(l => l.StandingAuthorities).FirstOrDefault();
        var provision = governing is { } source ? $"{source.Title}, {source.Version}, {source.Clause}" : "";
        if (basis.RestsOnPolicy()) provision = $"Clinical Policy {policy.Version.Title} ({policy.Version.ReferenceNumber}), applied because {provision} is silent on the service";
        return new DenialBasis(Sentence(basis.InWords()), reason.ClinicianText, provision, basis == DeterminationBasis.LackOfInformation);
    }

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static PolicyCitation Citation(PublishedPolicy published, List<RequestedService> lines)
    {
        var policy = published.Content.Policy;
        var answered = lines.SelectMany(l => l.Answers).Select(a => a.Address).ToHashSet();
        var statement = policy.Statements.FirstOrDefault(s => answered.Any(a => a.StartsWith(s.Address, StringComparison.Ordinal))) ?? policy.Statements[0];
        return new PolicyCitation(
            policy.Header.Title.Text, policy.Header.ReferenceNumber, published.Version.RevisionDate, published.Content.Owner ?? "",
            statement.Address, statement.Text.TextWithoutCitations,
            [.. policy.Reminder.Paragraphs.Select(p => p.Text)], policy.Copyright?.Text ?? "", [.. policy.Coding.AmaNotice.Select(p => p.Text)]);
    }

    private static IEnumerable<Domain.Letters.StatementAnswer> Answers(RequestedService line, PublishedPolicy policy) =>
        line.Answers.OrderBy(a => a.Address, StringComparer.Ordinal).Select(answer => new Domain.Letters.StatementAnswer(
            answer.Address, QuestionOf(answer.Address, policy), Sentence(answer.Value.InWords()), line.Method is null ? "" : $"Requested: {line.Method}."));

    private static string QuestionOf(string address, PublishedPolicy policy) =>
        policy.Content.Policy.Statements.Any(s => s.Address == address)
            ? "Does the statement apply to the requested service?"
            : "Is the criterion met?";

    private static IEnumerable<Domain.Letters.AuthoritySearch> Searches(RequestedService line) =>
        line.StandingAuthorities.OrderBy(a => a.RecordedAt).Select(a => new Domain.Letters.AuthoritySearch(
            line.Code, $"{a.Title}, {a.Version}, {a.Clause}", a.Place, a.SearchedOn, a.Conclusion.InWords()));

    private static string RationaleOf(Recommendation recommendation) => recommendation.IndividualReview.Length == 0
        ? recommendation.ClinicalRationale
        : $"{recommendation.ClinicalRationale}\n\nThis member's own history: {recommendation.IndividualReview}";

    private static IEnumerable<EvidenceConsidered> Evidence(PacketRequest request, PublishedPolicy policy, List<RequestedService> lines, DateOnly letterDate)
    {
        var methods = lines.SelectMany(l => policy.Content.MethodsRequested(l.Code, l.Method)).Select(m => m.Tag).ToHashSet();
        return policy.Content.EvidenceContraryFirst.Where(e => methods.Count == 0 || e.CoversAny(methods)).Select(e => new EvidenceConsidered(
            $"{e.Organisation}: {e.Name}", $"{DateOf(e)} ({e.AgeOn(letterDate).Words})", string.Join(" … ", e.Quotations.Select(q => $"“{q.Text}”")),
            e.IsContrary, request.Answers.FirstOrDefault(a => a.EvidenceId == e.Id)?.Answer));
    }

    private static string DateOf(EvidenceSummary evidence) => evidence.PublishedOn is { } day
        ? day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)
        : evidence.StatementYear.ToString(CultureInfo.InvariantCulture);
}
