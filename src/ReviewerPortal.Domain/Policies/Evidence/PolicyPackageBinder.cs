using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Domain.Policies.Evidence;

/// <summary>
/// Ties what persons entered to the text it is about. Whatever does not fit is refused: an evidence card that quotes words
/// the policy does not have would mislead the person who signs.
/// </summary>
internal sealed class PolicyPackageBinder(ClinicalPolicy policy, EvidenceFile file)
{
    private readonly List<Refusal> _refusals = [];

    public Result<PolicyVersionDraft> Bind()
    {
        CheckIdentity();
        var draft = new PolicyVersionDraft
        {
            Policy = policy,
            Adoption = file.Plan,
            PlainName = file.PlainName,
            Owner = file.Owner,
            Methods = file.Methods,
            MethodsOfCodes = file.MethodsOfCodes.ToDictionary(entry => Code(entry.Key), entry => Methods(entry.Value)),
            Scopes = [.. file.Statements.Select(Scope).OfType<StatementScope>()],
            Evidence = [.. file.Evidence.Select(Summary)],
            Findings = [.. file.Findings.Select(Finding)],
        };
        CheckStatements(draft);
        return _refusals.Count > 0 ? _refusals.ToArray() : draft;
    }

    private void CheckIdentity()
    {
        if (file.ReferenceNumber != policy.Header.ReferenceNumber)
        {
            Refuse("policy.evidence-of-another-policy", $"The evidence file is for {file.ReferenceNumber}, the text is {policy.Header.ReferenceNumber}.");
        }

        if (file.SourceSha256 != policy.ContentHash)
        {
            Refuse("policy.evidence-of-another-text", $"The evidence file was written for the text {file.SourceSha256}, this text is {policy.ContentHash}. Read it against the new text and enter its hash.");
        }

        if (file.Plan.EffectiveTo < file.Plan.EffectiveFrom)
        {
            Refuse("policy.effective-to-before-from", $"The policy would end on {file.Plan.EffectiveTo:yyyy-MM-dd}, before it begins on {file.Plan.EffectiveFrom:yyyy-MM-dd}.");
        }
    }

    private void CheckStatements(PolicyVersionDraft draft)
    {
        foreach (var statement in policy.Statements.Except(draft.Scopes.Select(scope => scope.Statement)))
        {
            Refuse("policy.statement-without-scope", $"Statement {statement.Address} has no entry: name the methods it covers and the questions that decide whether it applies.");
        }
    }

    private StatementScope? Scope(StatementEntry entry)
    {
        var statement = policy.Statements.FirstOrDefault(candidate => candidate.Address == entry.Address);
        if (statement is null)
        {
            Refuse("policy.unknown-statement", $"The policy has no statement {entry.Address}.");
            return null;
        }

        return new StatementScope(statement, Methods(entry.Methods), entry.Questions);
    }

    private EvidenceSummary Summary(EvidenceEntry entry) => new()
    {
        Id = entry.Id,
        Organisation = entry.Organisation,
        Name = entry.Name,
        Covers = Methods(entry.Covers),
        Quotations = Locate(entry.Quotations),
        Strength = entry.Strength,
        Direction = entry.Direction,
        PointsTheOtherWay = entry.PointsTheOtherWay,
        SearchEndedOn = entry.SearchEndedOn,
        PublishedOn = entry.PublishedOn,
        ReviewedOn = entry.ReviewedOn,
        StatementYear = entry.StatementYear,
        Reference = entry.Reference is { } number ? Reference(number) : null,
        Notes = entry.Notes ?? [],
    };

    private PolicyFinding Finding(FindingEntry entry) => new(
        entry.Id, entry.Sentence, entry.Certainty, Locate(entry.At), [.. entry.References.Select(Reference)], entry.MayCiteByNumber);

    private IReadOnlyList<Quotation> Locate(IReadOnlyList<string> quotations) => [.. quotations.Select(Locate).OfType<Quotation>()];

    private Quotation? Locate(string words)
    {
        var start = policy.Source.IndexOf(words, StringComparison.Ordinal);
        if (words.Length == 0 || start < 0)
        {
            Refuse("policy.quotation-not-found", $"The policy does not contain \"{words}\".");
            return null;
        }

        if (policy.Source.IndexOf(words, start + 1, StringComparison.Ordinal) >= 0)
        {
            Refuse("policy.quotation-not-unique", $"The policy contains \"{words}\" more than once: quote more of it.");
            return null;
        }

        return new Quotation(words, new SourceSpan(start, words.Length));
    }

    private IReadOnlyList<PolicyMethod> Methods(IReadOnlyList<string> tags) => [.. tags.Select(Method).OfType<PolicyMethod>()];

    private PolicyMethod? Method(string tag)
    {
        var method = file.Methods.FirstOrDefault(candidate => candidate.Tag == tag);
        if (method is null)
        {
            Refuse("policy.unknown-method", $"The file names the method {tag} and does not define it.");
        }

        return method;
    }

    private string Code(string code)
    {
        if (policy.Codes.All(listed => listed.Code.Text != code))
        {
            Refuse("policy.unknown-code", $"The policy does not list the code {code}.");
        }

        return code;
    }

    private int Reference(int number)
    {
        if (policy.Reference(number) is null)
        {
            Refuse("policy.unknown-reference", $"The policy has no reference {number}.");
        }

        return number;
    }

    private void Refuse(string code, string sentence) => _refusals.Add(new Refusal(code, sentence));
}
