using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Domain.Determinations.Rules;

/// <summary>Authority comes before policy: the order that the Important Reminder itself sets, and 42 CFR 422.101(b) and 438.210(a).</summary>
internal sealed record AuthorityIsSearchedBeforeThePolicyIsApplied(LineOfBusiness LineOfBusiness, RequestedService Line) : IRule
{
    public Refusal? Broken()
    {
        var searched = Line.StandingAuthorities.Select(a => a.Source).ToHashSet();
        var missing = RequiredAuthorities.For(LineOfBusiness).Where(required => !searched.Contains(required.Source)).ToList();
        return missing.Count == 0
            ? null
            : new Refusal("authority.not-searched", $"Line {Line.LineNumber} ({Line.Code}): record the search of the {Names(missing)} first.", missing[0].Cite) { Field = "Authority" };
    }

    private static string Names(List<(AuthoritySource Source, string Cite)> missing) =>
        string.Join(", ", missing.Select(required => required.Source.InWords()));
}

/// <summary>Where a higher source covers or excludes, it is the basis; a letter that rests on the policy is then refused.</summary>
internal sealed record AGoverningAuthorityIsTheBasis(RequestedService Line, LineProposal Proposal) : IRule
{
    public Refusal? Broken()
    {
        var governing = Line.StandingAuthorities.FirstOrDefault(a => a.Conclusion != AuthorityConclusion.Silent);
        if (governing is null || Agrees(governing.Conclusion)) return null;
        return new Refusal(
            "authority.governs",
            $"Line {Line.LineNumber} ({Line.Code}): “{governing.Title}” {(governing.Conclusion == AuthorityConclusion.Covers ? "covers" : "excludes")} the service, so it is the basis, not the policy.",
            "Important Reminder of the policy, paragraph 2") { Field = "Basis" };
    }

    private bool Agrees(AuthorityConclusion conclusion) => conclusion switch
    {
        AuthorityConclusion.Covers => Proposal.Basis is not (DeterminationBasis.BenefitExclusion or DeterminationBasis.MedicalNecessity
            or DeterminationBasis.NotSupportedByLiterature or DeterminationBasis.Investigational),
        _ => Proposal.Basis is DeterminationBasis.BenefitExclusion or DeterminationBasis.DirectorException,
    };
}

/// <summary>An approval because a higher authority covers needs that authority on the record.</summary>
internal sealed record ACoveringAuthorityIsRecorded(RequestedService Line, LineProposal Proposal) : IRule
{
    public Refusal? Broken() =>
        Proposal.Basis != DeterminationBasis.HigherAuthorityCovers || Line.StandingAuthorities.Any(a => a.Conclusion == AuthorityConclusion.Covers)
            ? null
            : new Refusal("authority.none-covers", $"Line {Line.LineNumber} ({Line.Code}): no recorded authority concludes “covers”. Record the one that does.") { Field = "Authority" };
}

/// <summary>A benefit exclusion needs the clause that excludes.</summary>
internal sealed record AnExcludingAuthorityIsRecorded(RequestedService Line, LineProposal Proposal) : IRule
{
    public Refusal? Broken() =>
        Proposal.Basis != DeterminationBasis.BenefitExclusion || Line.StandingAuthorities.Any(a => a.Conclusion == AuthorityConclusion.Excludes)
            ? null
            : new Refusal("authority.none-excludes", $"Line {Line.LineNumber} ({Line.Code}): no recorded authority concludes “excludes”. Record the clause that does.", "29 CFR 2560.503-1(g)(1)(ii)") { Field = "Authority" };
}

/// <summary>The outcome and its basis point the same way.</summary>
internal sealed record TheBasisFitsTheOutcome(RequestedService Line, LineProposal Proposal) : IRule
{
    public Refusal? Broken() =>
        Proposal.Basis.Approves() == (Proposal.Outcome == LineOutcome.Approved)
            ? null
            : new Refusal("basis.contradicts-outcome", $"Line {Line.LineNumber} ({Line.Code}): the basis does not fit the outcome. Choose a basis of the same direction.") { Field = "Basis" };
}

/// <summary>A determination that rests on the policy needs the policy's own statement, answered so.</summary>
internal sealed record APolicyBasisRestsOnAnAnsweredStatement(RequestedService Line, LineProposal Proposal, GoverningPolicy? Policy) : IRule
{
    public Refusal? Broken()
    {
        if (!Proposal.Basis.RestsOnPolicy()) return null;
        if (Policy is null) return Refuse("policy.none", "no policy is chosen for this line, so the basis cannot rest on one.", "Policy");
        if (Unanswered() is { } open) return Refuse("policy.unanswered", $"answer {open.Address} of {Policy.ReferenceNumber} first.", "Answer");
        return IsSupported() ? null : Refuse("policy.answers-contradict", "the answers to the policy do not support this basis. Change the answer or the basis.", "Answer");
    }

    private GoverningQuestion? Unanswered() => Policy!.Questions.FirstOrDefault(q => Line.AnswerTo(q.Address) is null);

    private bool IsSupported() => Proposal.Basis switch
    {
        DeterminationBasis.StatementDoesNotApply => Answers(q => q.Kind != QuestionKind.Criterion).All(a => a == AnswerValue.DoesNotApply),
        DeterminationBasis.CriteriaMet => Answers(q => q.Kind == QuestionKind.Criterion).All(a => a is AnswerValue.Met or AnswerValue.NotApplicable),
        DeterminationBasis.MedicalNecessity => Answers(q => q.Kind == QuestionKind.Criterion).Contains(AnswerValue.NotMet)
            || Answers(q => q.Kind == QuestionKind.NotMedicallyNecessary).Contains(AnswerValue.Applies),
        _ => Answers(q => q.Kind == Proposal.Basis.DenyingQuestion()).Contains(AnswerValue.Applies),
    };

    private List<AnswerValue?> Answers(Func<GoverningQuestion, bool> where) =>
        [.. Policy!.Questions.Where(where).Select(q => Line.AnswerTo(q.Address)).DefaultIfEmpty(null)];

    private Refusal Refuse(string code, string rest, string field) =>
        new(code, $"Line {Line.LineNumber} ({Line.Code}): {rest}") { Field = field };
}

/// <summary>A silent chart is asked, not denied: silence is not "not met".</summary>
internal sealed record ASilentChartIsAskedNotDenied(RequestedService Line, LineProposal Proposal) : IRule
{
    public Refusal? Broken() =>
        Proposal.Outcome != LineOutcome.Approved && Proposal.Basis.RestsOnPolicy() && Line.Answers.Any(a => a.Value == AnswerValue.ChartSilent)
            ? new Refusal("policy.chart-silent", $"Line {Line.LineNumber} ({Line.Code}): the chart is silent. Request the information; a silent chart is no ground for a denial.", "42 CFR 422.568(b); 29 CFR 2560.503-1(f)") { Field = "Answer" }
            : null;
}

/// <summary>The version that a determination pins is in force on the day of the decision, whatever its basis: the letter names it.</summary>
internal sealed record ThePolicyVersionIsInForce(RequestedService Line, GoverningPolicy? Policy, DateOnly DecisionDay) : IRule
{
    public Refusal? Broken() =>
        Policy is null || Policy.IsInForceOn(DecisionDay)
            ? null
            : new Refusal("policy.not-in-force", $"Line {Line.LineNumber} ({Line.Code}): this version of {Policy.ReferenceNumber} is not in force on {DecisionDay:MMMM d, yyyy}. Choose the version that is.") { Field = "Policy" };
}

/// <summary>On Medicare Advantage a plan policy may serve only when the plan's UM committee adopted it (42 CFR 422.101(b)(6), 422.137).</summary>
internal sealed record MedicareUsesAnAdoptedPolicy(LineOfBusiness LineOfBusiness, LineProposal Proposal, GoverningPolicy? Policy) : IRule
{
    public Refusal? Broken() =>
        LineOfBusiness != LineOfBusiness.MedicareAdvantage || !Proposal.Basis.RestsOnPolicy() || Policy?.CommitteeAdoptedOn is not null
            ? null
            : new Refusal("policy.not-adopted", "Medicare Advantage: the UM committee has not adopted this policy version, so it cannot be the basis.", "42 CFR 422.101(b)(6); 422.137") { Field = "Policy" };
}

/// <summary>A partial approval says what is approved: fewer units of the same service, or another service in its place.</summary>
internal sealed record APartialApprovalSaysWhatIsApproved(RequestedService Line, LineProposal Proposal) : IRule
{
    public Refusal? Broken() => (Proposal.Outcome == LineOutcome.PartiallyApproved, Proposal.InPart) switch
    {
        (false, null) => null,
        (false, _) => Refuse("only a partial approval approves something else than was requested."),
        (true, null) => Refuse("say what is approved: fewer units, or another service."),
        (true, { } part) when part.Code == Line.Code => FewerUnits(part),
        (true, { } part) => AnotherService(part),
    };

    private Refusal? FewerUnits(ApprovedInPart part) =>
        part.Units >= 1 && part.Units < Line.Units ? null : Refuse($"approve fewer than the {Line.Units} requested, at least one; or choose another service.", "PartUnits");

    private Refusal? AnotherService(ApprovedInPart part) => part switch
    {
        _ when !CodeShapes.IsProcedure(part.Code) => Refuse($"“{part.Code}” has not the shape of a CPT or HCPCS code, for example 62264.", "PartCode"),
        _ when string.IsNullOrWhiteSpace(part.Description) => Refuse("enter the description of the service that is approved in its place.", "PartDescription"),
        _ when string.IsNullOrWhiteSpace(part.PlainName) || part.PlainName.Length > ApprovedInPart.PlainNameLength
            => Refuse($"say in everyday words, in at most {ApprovedInPart.PlainNameLength} characters, what is approved in its place; the letter says so to the member.", "PartPlainName"),
        _ when part.Units is < 1 or > IntakeRules.MaxUnits => Refuse($"units must be between 1 and {IntakeRules.MaxUnits}.", "PartUnits"),
        _ => null,
    };

    private Refusal Refuse(string rest, string field = "InPart") =>
        new("partial.what-is-approved", $"Line {Line.LineNumber} ({Line.Code}): {rest}", "42 CFR 438.404(b)(1)") { Field = field };
}

/// <summary>Nobody is denied for information that nobody asked for (29 CFR 2560.503-1(f)(4), (g)(1)(iii)).</summary>
internal sealed record MissingInformationWasAskedFor(RequestedService Line, LineProposal Proposal, IReadOnlyList<CaseNote> Notes) : IRule
{
    public Refusal? Broken() =>
        Proposal.Basis != DeterminationBasis.LackOfInformation || Notes.Any(note => note.Kind == CaseNoteKind.InformationRequested)
            ? null
            : new Refusal("basis.never-asked", $"Line {Line.LineNumber} ({Line.Code}): nobody asked for the missing facts. Request them first.", "29 CFR 2560.503-1(g)(1)(iii)") { Field = "Basis" };
}
