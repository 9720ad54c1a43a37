using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Domain.Letters;

/// <summary>
/// Everything that a denial or partial approval says, as plain values and without layout: the record that a director sees,
/// signs and that the digest covers. Equal content under equal texts is the same letter.
/// </summary>
public sealed record DenialLetterContent
{
    public required PlanContact Plan { get; init; }

    public required LetterRecipient Recipient { get; init; }

    /// <summary>The date of the notice, in the plan's time zone. Periods of appeal count from it.</summary>
    public required DateOnly LetterDate { get; init; }

    public required LetterMember Member { get; init; }

    public required string CaseNumber { get; init; }

    /// <summary>The day on which the request reached the plan, in the plan's time zone.</summary>
    public required DateOnly ReceivedOn { get; init; }

    public required LetterProvider Provider { get; init; }

    /// <summary>Who gets a copy; the treating practitioner at least, not only a facility.</summary>
    public required string CopyTo { get; init; }

    public required LineOfBusiness LineOfBusiness { get; init; }

    /// <summary>Known for Commercial cases only; ERISA rights are printed only under <see cref="Funding.Erisa"/>.</summary>
    public Funding? Funding { get; init; }

    public required IReadOnlyList<LetterServiceLine> Lines { get; init; }

    /// <summary>True when the decision reduces, suspends or ends a service that the member is getting now.</summary>
    public bool ReducesCurrentService { get; init; }

    /// <summary>True when the service was given before the decision; the plan then has longer to answer an appeal.</summary>
    public bool ServiceWasGiven { get; init; }

    public required MemberReason Reason { get; init; }

    public required ClinicalGrounds Grounds { get; init; }

    public PeerToPeerOffer? PeerToPeer { get; init; }

    public required LetterSigner Signer { get; init; }

    /// <summary>
    /// The notice that help in other languages is free, one passage per language, English among them. Passages that no native
    /// reader approved leave the letter a draft.
    /// </summary>
    public IReadOnlyList<LanguagePassage> LanguageAssistance { get; init; } = [];

    /// <summary>The law's periods for this line of business.</summary>
    public required AppealRule Appeal { get; init; }

    public required LetterTexts Texts { get; init; }

    /// <summary>True when a part of the request was approved: the letter then says "partly approved".</summary>
    public bool IsPartlyApproved => Lines.Any(l => l.Decision != LineDecision.Denied);

    /// <summary>The last day for an appeal that the letter prints.</summary>
    public DateOnly AppealBy => Appeal.LastDay(LetterDate, Plan.PresumedMailDays);
}
