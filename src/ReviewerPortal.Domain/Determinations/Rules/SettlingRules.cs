using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines.Rules;

namespace ReviewerPortal.Domain.Determinations.Rules;

/// <summary>What was determined ends only by a new determination: nobody takes a denial or an approval out of the world by withdrawing or dismissing the case.</summary>
internal sealed record AStandingDeterminationIsOnlySuperseded(IReadOnlyList<Determination> Standing) : IRule
{
    public Refusal? Broken() => Standing.Count == 0
        ? null
        : new Refusal("case.determination-stands", "This case was decided, and the determination stands. Decide it anew; the new determination supersedes it.", "42 CFR 422.566(d); 42 CFR 438.210(b)(3)");
}

/// <summary>A withdrawal names who took the request back.</summary>
internal sealed record AWithdrawalNamesWhoWithdrew(string WithdrawnBy) : IRule
{
    public Refusal? Broken() => TextRule.Check(WithdrawnBy, CaseNote.NameLength, "withdraw.by-nobody", "WithdrawnBy", "Say who took the request back: the member, their representative or the provider, by name.");
}

/// <summary>A withdrawal says when and how the plan learned of it.</summary>
internal sealed record AWithdrawalHasAReason(string Reason) : IRule
{
    public Refusal? Broken() => TextRule.Check(Reason, CaseNote.TextLength, "withdraw.no-reason", "WithdrawalReason", "Say when and how they told the plan, and why.");
}

/// <summary>A dismissal says what shows its coded reason (42 CFR 422.568(g)).</summary>
internal sealed record ADismissalIsExplained(string Explanation) : IRule
{
    public Refusal? Broken() => TextRule.Check(Explanation, CaseNote.TextLength, "dismiss.unexplained", "DismissalExplanation", "Say what shows it, so that an auditor finds it again.", "42 CFR 422.568(g)");
}

/// <summary>A case is taken up again for a reason, which a correction carries.</summary>
internal sealed record AReopeningHasAReason(string Reason) : IRule
{
    public Refusal? Broken() => TextRule.Check(Reason, CaseNote.TextLength, "reopen.no-reason", "ReopenReason", "Say why the case is taken up again; a correction carries this reason.");
}

/// <summary>What came in late is described: it voids a recommendation.</summary>
internal sealed record LateInformationIsDescribed(string Received) : IRule
{
    public Refusal? Broken() => TextRule.Check(Received, CaseNote.TextLength, "late.nothing-received", "LateInformation", "Say what came in.");
}

/// <summary>A request for information says what is asked, and of whom.</summary>
internal sealed record ARequestForInformationSaysWhatIsAsked(string Request) : IRule
{
    public Refusal? Broken() => TextRule.Check(Request, CaseNote.TextLength, "pend.nothing-asked", "InformationRequest", "Say which facts you ask for, and from whom.");
}

/// <summary>The end of a request for information says what came in, or that nothing did.</summary>
internal sealed record TheAnswerIsDescribed(string Received) : IRule
{
    public Refusal? Broken() => TextRule.Check(Received, CaseNote.TextLength, "pend.nothing-received", "InformationReceived", "Say what came in, or that nothing did.");
}

/// <summary>A returned case says what the nurse should look at again.</summary>
internal sealed record AReturnHasAReason(string Reason) : IRule
{
    public Refusal? Broken() => TextRule.Check(Reason, CaseNote.TextLength, "return.no-reason", "ReturnReason", "Say what the nurse should look at again.");
}
