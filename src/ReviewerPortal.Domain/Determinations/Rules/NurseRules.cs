using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Determinations.Rules;

/// <summary>The exception is the director's alone; a nurse approves on a basis that the record shows.</summary>
internal sealed record AnExceptionIsTheDirectorsAlone(Reviewer Reviewer, LineProposal Proposal) : IRule
{
    public Refusal? Broken() => Proposal.Basis != DeterminationBasis.DirectorException || Reviewer.Is(Role.MedicalDirector)
        ? null
        : new Refusal("basis.directors-exception", "Only a medical director may approve by exception. Choose another basis or recommend it.") { Field = "Basis" };
}

/// <summary>A nurse can never produce an adverse determination; partial approval is adverse too (42 CFR 422.566(d), 438.210(b)(3)).</summary>
internal sealed record ANurseOnlyApproves(LineProposal Proposal) : IRule
{
    public Refusal? Broken() => Proposal.Outcome == LineOutcome.Approved
        ? null
        : new Refusal("determination.adverse-by-nurse", "A nurse recommends a denial or partial approval; a medical director decides it.", "42 CFR 422.566(d); 42 CFR 438.210(b)(3)");
}

/// <summary>An approval to keep a course of treatment going says which course, in the rationale.</summary>
internal sealed record ContinuityOfCareNamesTheCourse(LineProposal Proposal, Rationale Rationale) : IRule
{
    public Refusal? Broken() => Proposal.Basis != DeterminationBasis.ContinuityOfCare || !string.IsNullOrWhiteSpace(Rationale.ClinicalRationale)
        ? null
        : new Refusal("basis.continuity-unnamed", "Name the course of treatment that goes on, in the clinical rationale.", "42 CFR 422.112(b)(8)") { Field = "ClinicalRationale" };
}

/// <summary>Every line gets exactly one proposal.</summary>
internal sealed record EveryLineHasOneProposal(IReadOnlyList<int> Lines, IReadOnlyList<LineProposal> Proposals) : IRule
{
    public Refusal? Broken() => Proposals.Select(p => p.LineNumber).Order().SequenceEqual(Lines.Order())
        ? null
        : new Refusal("lines.mismatch", "Decide every requested line, each once.");
}

/// <summary>A letter explains one ground. Lines that are denied on different bases, or under different policies, cannot share one.</summary>
internal sealed record DeniedLinesRestOnOneGround(IReadOnlyList<RequestedService> Lines, IReadOnlyList<LineProposal> Proposals) : IRule
{
    public Refusal? Broken() => Grounds().Distinct().Count() <= 1
        ? null
        : new Refusal("lines.several-grounds",
            "The lines are denied on different grounds, and a letter explains one. Choose the basis and policy that hold for every denied line, or have the lines requested apart.",
            "29 CFR 2560.503-1(g)(1)(i); 42 CFR 438.404(b)(2)") { Field = "Basis" };

    private IEnumerable<(DeterminationBasis Basis, Guid? Policy)> Grounds() =>
        from proposal in Proposals
        where proposal.Outcome != LineOutcome.Approved
        join line in Lines on proposal.LineNumber equals line.LineNumber
        select (proposal.Basis, line.PolicyVersionId);
}
