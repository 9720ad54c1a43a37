namespace ReviewerPortal.Domain.Letters;

/// <summary>The plan as a letter shows it; maintained by the administrator as plan settings.</summary>
public sealed record PlanContact
{
    public required string Name { get; init; }

    public required IReadOnlyList<string> AddressLines { get; init; }

    public required string Phone { get; init; }

    public required string Tty { get; init; }

    /// <summary>When the telephone is answered, for example "Monday to Friday, 8 a.m. to 8 p.m."</summary>
    public required string Hours { get; init; }

    /// <summary>The postal address for appeals, on one line.</summary>
    public required string AppealMail { get; init; }

    public required string AppealFax { get; init; }

    /// <summary>The web address where appeals can be made, or null.</summary>
    public string? AppealPortal { get; init; }

    /// <summary>Who helps consumers or beneficiaries in the member's state, with how to reach them, as one sentence part.</summary>
    public required string ConsumerAssistance { get; init; }

    /// <summary>How many days the mail is presumed to take; part of a deadline that counts from receipt of the letter.</summary>
    public int PresumedMailDays { get; init; } = 5;

    /// <summary>How many days after the plan's decision on an appeal a fair hearing can be asked for: a state sets 90 to 120.</summary>
    public int FairHearingDays { get; init; } = 120;
}

/// <summary>Who gets the letter: the member, or the person who acts for the member.</summary>
public sealed record LetterRecipient(string Name, IReadOnlyList<string> AddressLines)
{
    /// <summary>How many lines of the envelope's window name and address may fill.</summary>
    public const int LinesInWindow = 6;
}

/// <summary>The member as the letter names them; the member id is the plan's, never a Social Security or Medicare number.</summary>
public sealed record LetterMember(string Name, string MemberId, DateOnly BirthDate);

/// <summary>The requesting provider.</summary>
public sealed record LetterProvider(string Name, string Npi, string Phone);

/// <summary>
/// The person who made the decision, as of the day of signing: a determination copies these, so that a later change of a
/// name or licence changes no letter.
/// </summary>
/// <param name="Attestations">What the signer attested to when signing, one sentence each.</param>
public sealed record LetterSigner(
    string Name, string Credentials, string Specialty, string LicenceState, string LicenceNumber, IReadOnlyList<string> Attestations);

/// <summary>The requesting provider's way to talk with a reviewer. No federal right; the plan's or state's offer.</summary>
/// <param name="Until">The last day of the offer, in the plan's time zone.</param>
public sealed record PeerToPeerOffer(string Phone, DateOnly Until);

/// <summary>One passage of the language notice.</summary>
/// <param name="Language">The passage's BCP 47 language.</param>
/// <param name="IsDraft">True until a native reader approved the wording; drafts are printed, and leave the letter a draft.</param>
public sealed record LanguagePassage(string Language, string Text, bool IsDraft = false);
