using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Domain.Determinations.Rules;

/// <summary>Eligibility, benefit, delegation and earlier requests are looked at before the service is weighed: plan procedure, and the ground of every dismissal.</summary>
internal sealed record TheRequestIsCheckedFirst(IReadOnlyList<RequestCheck> Checks) : IRule
{
    public Refusal? Broken()
    {
        var open = Enum.GetValues<CheckSubject>().Except(Checks.Select(check => check.Subject)).ToList();
        return open.Count == 0
            ? null
            : new Refusal("checks.open", $"Look first at: {string.Join(", ", open.Select(subject => subject.InWords()))}. A nurse records it under “Before the review”; a director returns the case.") { Field = "Checks" };
    }
}

/// <summary>What was asked is answered, or recorded as unanswered, before anybody concludes. A withdrawal ended what was asked before it.</summary>
internal sealed record NoRequestForInformationIsOpen(IReadOnlyList<CaseNote> Notes) : IRule
{
    public Refusal? Broken() => Count(CaseNoteKind.InformationRequested) <= Count(CaseNoteKind.InformationReceived)
        ? null
        : new Refusal("information.open", "A request for information is open. Record what came in, or that nothing did.");

    private int Count(CaseNoteKind kind) => Notes.Count(note => note.Kind == kind && note.WrittenAt > Withdrawn);

    private DateTimeOffset Withdrawn => Notes.Where(note => note.Kind == CaseNoteKind.Withdrawn).Select(note => note.WrittenAt).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
}
