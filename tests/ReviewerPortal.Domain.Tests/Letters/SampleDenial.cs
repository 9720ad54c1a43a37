using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Letters;
using ReviewerPortal.Domain.Policies;
using ReviewerPortal.Tests.Fixtures;

namespace ReviewerPortal.Tests.Letters;

/// <summary>A denial that is complete for its line of business; tests change one thing of it.</summary>
public static class SampleDenial
{
    /// <summary>Complete and final: approved texts, language page, and the form where one is demanded.</summary>
    public static DenialLetterContent Complete(LineOfBusiness lineOfBusiness)
    {
        var draft = Draft(lineOfBusiness);
        return draft with
        {
            LanguageAssistance = [.. Languages.Select(l => new LanguagePassage(l, $"Language help is free. Call 1-800-555-0100. ({l})"))],
            Texts = draft.Texts with
            {
                ApprovedBy = "Casey Compliance",
                ApprovedOn = new DateOnly(2026, 11, 1),
                LargePrintTagline = "You can get this letter in large print, free. Call 1-800-555-0100.",
                Form = lineOfBusiness == LineOfBusiness.MedicareAdvantage ? new FormIdentity("Form TEST-0000", "0000-0000", new DateOnly(2028, 12, 31)) : null,
            },
        };
    }

    /// <summary>As a new installation renders it: seed texts that nobody approved, no language page.</summary>
    public static DenialLetterContent Draft(LineOfBusiness lineOfBusiness) => new()
    {
        Plan = Plan,
        Recipient = new LetterRecipient("Rowan Sample", ["12 Placeholder Lane, Apt 3B", "Springfield, TX 75001"]),
        LetterDate = new DateOnly(2026, 11, 23),
        Member = new LetterMember("Rowan Sample", "SYN-0001-0042", new DateOnly(1972, 3, 14)),
        CaseNumber = "A-2026-000117",
        ReceivedOn = new DateOnly(2026, 11, 17),
        Provider = new LetterProvider("Testfield Spine Clinic, Dr. Alex Specimen", "1234567893", "1-800-555-0133"),
        CopyTo = "Dr. Alex Specimen, Testfield Spine Clinic",
        LineOfBusiness = lineOfBusiness,
        Funding = lineOfBusiness == LineOfBusiness.Commercial ? Funding.Erisa : null,
        Lines = [Line62264],
        Reason = new MemberReason(
        [
            "Some studies found short-term relief after this procedure. Our policy finds that the studies are not strong enough to support it.",
            "We looked at your back surgery of 2024, at your physical therapy, at the two injections you had in March and June 2025, and at your scan. They show that you have tried other care. They do not change what the studies can show, so they do not change this decision.",
        ],
        ["A rule that ranks above this policy would change our answer: for example a clause of your plan that covers this procedure. If you or your doctor know of one, please send it to us."]),
        Grounds = Grounds,
        PeerToPeer = new PeerToPeerOffer("1-800-555-0144", new DateOnly(2026, 12, 1)),
        Signer = new LetterSigner("Dana Placeholder", "MD", "Pain medicine", "TX", "T0000000",
        [
            "I reviewed the record of this case.",
            "I have no conflict of interest, and I took no part in the recommendation.",
            "No financial incentive influenced this decision.",
        ]),
        Appeal = AppealRule.SeedFor(lineOfBusiness),
        Texts = LetterTexts.SeedFor(lineOfBusiness),
    };

    /// <summary>Every paragraph of the demo policy's Important Reminder, as published.</summary>
    public static IReadOnlyList<string> Reminder => [.. Lysis.Reminder.Paragraphs.Select(p => p.Text)];

    private static readonly ClinicalPolicy Lysis = PolicyFiles.Parse(PolicyFiles.Lysis);

    private static readonly string[] Languages =
        ["en", "es", "zh", "vi", "ko", "tl", "ru", "ar", "ht", "fr", "pl", "pt", "it", "de", "ja", "fa"];

    private static PlanContact Plan => new()
    {
        Name = "Example Health Plan",
        AddressLines = ["PO Box 1000", "Springfield, TX 75000"],
        Phone = "1-800-555-0100",
        Tty = "711",
        Hours = "Monday to Friday, 8 a.m. to 8 p.m.",
        AppealMail = "Example Health Plan Appeals, PO Box 1001, Springfield, TX 75000",
        AppealFax = "1-800-555-0101",
        AppealPortal = "https://appeals.plan.example",
        ConsumerAssistance = "Demo State Consumer Help, 1-800-555-0199",
    };

    private static LetterServiceLine Line62264 => new()
    {
        Code = "62264",
        Description = "Percutaneous lysis of epidural adhesions using solution injection (eg, hypertonic saline, enzyme) or mechanical means (eg, catheter) including radiologic localization (includes contrast when administered), multiple adhesiolysis sessions; 1 day",
        IsCpt = true,
        PlainName = "a procedure to break up scar tissue near the nerves in your back",
        UnitsRequested = 1,
        UnitsApproved = 0,
        From = new DateOnly(2026, 12, 7),
        To = new DateOnly(2026, 12, 7),
        Decision = LineDecision.Denied,
        DecisionSentence = "We do not approve this procedure for December 7, 2026.",
    };

    private static ClinicalGrounds Grounds => new()
    {
        Basis = new DenialBasis("LIT-01", "The clinical policy finds that the literature does not support the efficacy of the service.", "DEMO plan document, section 7.2, services without proven effect"),
        Policy = new PolicyCitation("Lysis of Epidural Lesions", "CP.MP.116", "04/26", "Centene", "I.",
            "It is the policy of health plans affiliated with Centene Corporation® that current medical literature does not support the efficacy of lysis of epidural lesions, including percutaneous epidural adhesiolysis and endoscopic epidural adhesiolysis, with or without use of an indwelling epidural Racz catheter.",
            Reminder, Lysis.Copyright!.Text, [.. Lysis.Coding.AmaNotice.Select(p => p.Text)]),
        Answers = [new StatementAnswer("I.", "Is the requested service lysis of epidural lesions?", "Applies", "The consult of November 12, 2026 plans a percutaneous adhesiolysis in one day.")],
        Authorities = [new AuthoritySearch("62264", "DEMO plan document 2026", "section 7, surgical services", new DateOnly(2026, 11, 18), "Silent")],
        Rationale = """
            The member has pain in the back and the left leg after a laminectomy at L5 in 2024, with epidural fibrosis on imaging. The requested procedure is the one that the policy's statement names.
            > “Epidural fibrosis at L5, no recurrent herniation.” [P1]
            Failed therapy and two fluoroscopic injections are documented. They meet no criterion, because the statement has none: it rests on the literature.
            """,
        Pins = [new PinnedSource("P1", "MRI report of October 2, 2026")],
        Evidence =
        [
            new EvidenceConsidered("Hayes", "2018, annual review 2022", "A small body of low-quality evidence suggests that percutaneous adhesiolysis may improve pain.", false, null),
            new EvidenceConsidered("American Society of Interventional Pain Physicians (ASIPP)", "2021", "Rates the evidence for percutaneous adhesiolysis as strong for post-surgery syndrome.", true,
                "The member is in the subgroup that the guideline favours. The guideline names the paucity of high quality trials as its own limitation, and the policy weighs that higher."),
        ],
    };
}
