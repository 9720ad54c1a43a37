using System.Text.RegularExpressions;
using ReviewerPortal.Domain.Cases;
using static ReviewerPortal.Domain.Cases.LineOfBusiness;

namespace ReviewerPortal.Domain.Letters;

/// <summary>
/// The completeness table of denials: the elements that block an issue when they are missing. L-numbers are the elements of
/// the law; P-numbers are this product's own blocks, which hold for every line of business.
/// </summary>
public static partial class LetterRules
{
    private const int LanguagesBesidesEnglish = 15;
    private const string Erisa = "29 CFR 2560.503-1", Aca = "45 CFR 147.136", Form = "form CMS-10003 and its instructions", House = "plan rule";

    /// <summary>The rules in printing order.</summary>
    public static IReadOnlyList<LetterRule> All { get; } =
    [
        Rule("L01", "The member's name, member ID or the letter's date is missing.",
            Cites($"{Aca}(b)(2)(ii)(E)(1)", $"{Aca}(b)(2)(ii)(E)(1)", Form, "42 CFR 438.404(b)"),
            c => Given(c.Member.Name, c.Member.MemberId) && c.LetterDate != default),
        Rule("L02", "A requested service lacks its plain name, its units or its dates, or the requesting provider is missing.",
            Cites($"{Aca}(b)(2)(ii)(E)(1)", $"{Aca}(b)(2)(ii)(E)(1)", Form, "42 CFR 438.404(b)(1)"),
            c => c.Lines.Count > 0 && c.Lines.All(IsDescribed) && Given(c.Provider.Name)),
        Rule("L03", "A requested service lacks the sentence that says what was decided, or the letter never says that the request is denied.",
            Cites($"{Erisa}(g)(1)", $"{Aca}(b)(2)(ii)(E)", Form, "42 CFR 438.404(b)(1)"),
            c => c.Lines.All(l => Given(l.DecisionSentence)) && HasPassage(c, "L03", "denied")),
        Rule("L04", "The reason to the member is missing.",
            Cites($"{Erisa}(g)(1)(i)", "45 CFR 156.223(a)", "42 CFR 422.568(e)(2), 422.122(a)", "42 CFR 438.404(b)(2)"),
            c => c.Reason.Paragraphs.Count > 0 && Given([.. c.Reason.Paragraphs])),
        Rule("L04-CODES", "The reason to the member names a procedure code; say in everyday words what was asked for.",
            Everywhere("NCQA UM 7"), c => !c.Reason.Paragraphs.Concat(c.Reason.WhatWouldChange).Any(text => c.Lines.Any(l => Given(l.Code) && text.Contains(l.Code, StringComparison.Ordinal)))),
        Rule("L05", "The plan provision or rule that the decision rests on is missing.",
            Cites($"{Erisa}(g)(1)(ii)", $"{Erisa}(g)(1)(ii)", Form, null), c => Given(c.Grounds.Basis.Provision)),
        Rule("L06", "The clinical policy is not named by title, number, owner and date of revision.",
            Cites($"{Erisa}(g)(1)(v)(A)", $"{Erisa}(g)(1)(v)(A)", Form, "42 CFR 438.404(b)(2); NCQA UM 7"), c => IsNamed(c.Grounds.Policy)),
        Rule("L07", "The letter does not offer a free copy of the criterion.",
            Cites($"{Erisa}(g)(1)(v)(A)", $"{Erisa}(g)(1)(v)(A)", null, "42 CFR 438.404(b)(2)"), c => HasPassage(c, "L07")),
        Rule("L08", "The clinical rationale is missing.",
            Cites($"{Erisa}(g)(1)(v)(B)", $"{Erisa}(g)(1)(v)(B)", Form, "42 CFR 438.404(b)(2)"), c => Given(c.Grounds.Rationale)),
        Rule("L09", "The letter does not offer free copies of all documents and records.",
            Cites($"{Erisa}(h)(2)(iii)", $"{Erisa}(h)(2)(iii)", null, "42 CFR 438.404(b)(2)"), c => HasPassage(c, "L09")),
        Rule("L10", "The letter does not say what would change the answer.",
            Cites($"{Erisa}(g)(1)(iii)", $"{Erisa}(g)(1)(iii)", Form, "42 CFR 438.404(b)(2)"), c => Given([.. c.Reason.WhatWouldChange]) && c.Reason.WhatWouldChange.Count > 0),
        Rule("L11", "The denial code and its meaning are missing.",
            Cites($"{Aca}(b)(2)(ii)(E)(3)", $"{Aca}(b)(2)(ii)(E)(3)", null, null), c => Given(c.Grounds.Basis.Code, c.Grounds.Basis.Meaning)),
        Rule("L12", "The letter does not say that diagnosis and treatment codes can be asked for.",
            Cites($"{Aca}(b)(2)(ii)(E)(1)", $"{Aca}(b)(2)(ii)(E)(1)", null, null), c => HasPassage(c, "L12")),
        Rule("L13", "The right to appeal, with its last day as a date, is missing.",
            Cites($"{Erisa}(g)(1)(iv)", $"{Aca}(b)(2)(ii)(E)(4)", "42 CFR 422.568(e)(3)", "42 CFR 438.404(b)(3)"), c => HasPassage(c, "L13", "{appealBy}") && c.AppealBy > c.LetterDate),
        Rule("L13-WHERE", "The address, fax, phone or TTY for appeals is missing.",
            Cites($"{Erisa}(g)(1)(iv)", $"{Aca}(b)(2)(ii)(E)(4)", "42 CFR 422.568(e)(4)", "42 CFR 438.404(b)(4)"), c => Given(c.Plan.AppealMail, c.Plan.AppealFax, c.Plan.Phone, c.Plan.Tty)),
        Rule("L14", "The letter does not say that the member may send evidence and may name a representative.",
            Cites("NCQA UM 7", "NCQA UM 7", Form, "42 CFR 438.402(c)(1)(ii)"), c => HasPassage(c, "L14")),
        Rule("L15", "The expedited appeal is missing.",
            Cites($"{Erisa}(g)(1)(vi)", $"{Erisa}(g)(1)(vi)", "42 CFR 422.568(e)(4)", "42 CFR 438.404(b)(5)"), c => HasPassage(c, "L15")),
        Rule("L16", "The external review is missing.",
            Cites($"{Aca}(b)(2)(ii)(E)(4), (d)", $"{Aca}(b)(2)(ii)(E)(4), (d)", null, null), c => HasPassage(c, "L16") && c.Appeal.ExternalReviewMonths > 0),
        Rule("L17", "The right to sue under ERISA section 502(a) is missing.",
            Cites($"{Erisa}(g)(1)(iv)", null, null, null), c => c.Funding == Funding.NonErisa || (c.Funding == Funding.Erisa && HasPassage(c, "L17"))),
        Rule("L18", "The later levels of a Medicare appeal are missing.",
            Cites(null, null, "42 CFR 422.568(e)(4)", null), c => HasPassage(c, "L18")),
        Rule("L19", "The state fair hearing is missing, or its period is not one that a state may set (90 to 120 days).",
            Cites(null, null, null, "42 CFR 438.404(b)(3), 438.408(f)"), c => HasPassage(c, "L19") && c.Plan.FairHearingDays is >= 90 and <= 120),
        Rule("L20", "The right to keep getting the service during the appeal is missing.",
            Cites(null, null, null, "42 CFR 438.404(b)(6), 438.420"), c => !c.ReducesCurrentService || (HasPassage(c, "L20") && c.Appeal.ContinuationDays > 0)),
        Rule("L21", "Who helps consumers is missing.",
            Cites($"{Aca}(b)(2)(ii)(E)(5)", $"{Aca}(b)(2)(ii)(E)(5)", Form, null), c => Given(c.Plan.ConsumerAssistance) && HasPassage(c, "L21", "{consumerAssistance}")),
        Rule("L21-EBSA", "The telephone of the Employee Benefits Security Administration is missing.",
            Cites($"{Aca}(b)(2)(ii)(E)(5)", null, null, null), c => c.Funding != Funding.Erisa || HasPassage(c, "L21", "1-866-444-3272")),
        Rule("L24", "The page that offers language help in English and at least fifteen languages is missing, or no native reader has approved its words.",
            Everywhere("45 CFR 92.11(c)(5)"), c => HasLanguages(c.LanguageAssistance)),
        Rule("L27", "The line that offers large print is missing.",
            Cites(null, null, null, "42 CFR 438.10(d)(2)-(3)"), c => Given(c.Texts.LargePrintTagline) && HasPassage(c, "L27")),
        Rule("L29", "The form's name, OMB number and expiry date are missing; the plan loads the form's exact wording.",
            Cites(null, null, Form, null), c => c.Texts.Form is { } form && Given(form.Name, form.OmbNumber)),
        Rule("L30", "Nobody is named as getting a copy; the treating practitioner must.",
            Cites("NCQA UM 7", "NCQA UM 7", Form, "42 CFR 438.210(c)"), c => Given(c.CopyTo)),
        Rule("P01", "The signer's name, credentials, licence or attestation is missing.",
            Everywhere(House), c => Given(c.Signer.Name, c.Signer.Credentials, c.Signer.LicenceState, c.Signer.LicenceNumber) && c.Signer.Attestations.Count > 0),
        Rule("P02", "A merge field of the fixed texts has no value.",
            Everywhere(House), c => !PassagesOf(c).Any(p => p.Contains('{', StringComparison.Ordinal))),
        Rule("P03", "The fixed texts or the appeal periods are those of another line of business.",
            Everywhere(House), c => c.Texts.LineOfBusiness == c.LineOfBusiness && c.Appeal.LineOfBusiness == c.LineOfBusiness),
        Rule("P04", "A CPT description is printed without the notice of the American Medical Association.",
            Everywhere("licence of the American Medical Association"), c => !c.Lines.Any(l => l.IsCpt) || c.Grounds.Policy.AmaNotice.Count > 0),
        Rule("P05", "The rationale or the evidence cites a reference by its number; cite studies by name and date.",
            Everywhere(House), c => !EvidenceTexts(c).Any(t => CitationMark().IsMatch(t))),
        Rule("P06", "The policy's Important Reminder or its copyright line is missing.",
            Everywhere(House), c => c.Grounds.Policy.ImportantReminder.Count > 0 && Given(c.Grounds.Policy.Copyright)),
        Rule("P07", "The search of higher authorities is missing for a denied service.",
            Everywhere(House), c => c.Lines.All(l => l.Decision == LineDecision.Approved || c.Grounds.Authorities.Any(a => a.LineCode == l.Code && Given(a.Source, a.Conclusion)))),
        Rule("P08", "The address is missing, or has more lines than the envelope's window.",
            Everywhere(House), c => Given(c.Recipient.Name) && c.Recipient.AddressLines.Count is > 0 and < LetterRecipient.LinesInWindow),
        Rule("P09", "Evidence that points the other way has no answer for this member.",
            Everywhere(House), c => c.Grounds.Evidence.All(e => !e.PointsTheOtherWay || Given(e.Answer))),
    ];

    private static LetterRule Rule(string id, string sentence, IReadOnlyDictionary<LineOfBusiness, string> cites, Func<DenialLetterContent, bool> isMet) =>
        new(id, sentence, cites, isMet);

    private static Dictionary<LineOfBusiness, string> Cites(string? commercial, string? marketplace, string? medicareAdvantage, string? medicaid) =>
        new[] { (Commercial, commercial), (Marketplace, marketplace), (MedicareAdvantage, medicareAdvantage), (Medicaid, medicaid) }
            .Where(c => c.Item2 is not null).ToDictionary(c => c.Item1, c => c.Item2!);

    private static Dictionary<LineOfBusiness, string> Everywhere(string cite) => Cites(cite, cite, cite, cite);

    private static bool Given(params IReadOnlyList<string?> values) => values.All(v => !string.IsNullOrWhiteSpace(v));

    private static bool IsDescribed(LetterServiceLine line) => Given(line.PlainName) && line.UnitsRequested > 0 && line.From != default && line.To >= line.From;

    private static bool IsNamed(PolicyCitation policy) =>
        Given(policy.Title, policy.ReferenceNumber, policy.RevisionDate, policy.Owner, policy.Address, policy.Statement);

    private static bool HasPassage(DenialLetterContent content, string element, string words = "") =>
        content.Texts.Parts.SelectMany(p => p.Passages).Any(p =>
            p.Element == element && MergedTexts.Applies(p.When, content) && p.Text.Contains(words, StringComparison.Ordinal) && Given(p.Text));

    private static bool HasLanguages(IReadOnlyList<LanguagePassage> passages)
    {
        var languages = passages.Where(p => Given(p.Text) && !p.IsDraft).Select(p => p.Language).ToHashSet();
        return languages.Any(l => l == "en" || l.StartsWith("en-", StringComparison.Ordinal)) && languages.Count > LanguagesBesidesEnglish;
    }

    private static IEnumerable<string> PassagesOf(DenialLetterContent content) =>
        new[] { LetterZone.Member, LetterZone.Clinician }.SelectMany(z => MergedTexts.Of(content, z)).SelectMany(p => p.Passages).Select(p => p.Text);

    private static IEnumerable<string> EvidenceTexts(DenialLetterContent content) =>
        [content.Grounds.Rationale, .. content.Reason.Paragraphs, .. content.Grounds.Evidence.SelectMany(e => new[] { e.Finding, e.Answer ?? "" })];

    // Superscript digits, but not the square and the cube of a metre (kg/m²); numbers in square brackets, but not a pin ([P3]).
    [GeneratedRegex(@"[\u00B9\u2070\u2074-\u2079\u207B]|(?<!m)[\u00B2\u00B3]|\[\d+([-–,]\s*\d+)*\]")]
    private static partial Regex CitationMark();
}
