using ReviewerPortal.Domain.Letters;
using ReviewerPortal.Letters.Documents;

namespace ReviewerPortal.Letters.Templates;

/// <summary>What the member reads: facts, decision, reason, what would change it, how to appeal, where to get help.</summary>
internal static class MemberZone
{
    public static IEnumerable<LetterBlock> Of(DenialLetterContent content) =>
    [
        Facts(content),
        new Paragraph($"Dear {content.Recipient.Name}:"),
        .. MergedTexts.Of(content, LetterZone.Member).SelectMany(part => PartOf(part, content, level: 2)),
        .. Closing(content),
        .. LanguagePage(content.LanguageAssistance),
    ];

    /// <summary>A headed part: the case's own words, then the fixed passages, bulleted ones gathered into lists.</summary>
    public static IEnumerable<LetterBlock> PartOf(LetterPart part, DenialLetterContent content, int level)
    {
        // The decision opens with the fixed sentence that says "denied"; everywhere else the case's own words come first.
        var fixedWords = Passages(part.Passages);
        var ownWords = OwnWords(part.Words, content);
        var blocks = part.Words == CaseWords.LineDecisions ? fixedWords.Concat(ownWords) : ownWords.Concat(fixedWords);
        return blocks.ToList() is { Count: > 0 } filled ? [new Heading(level, part.Heading), .. filled] : [];
    }

    private static FactBox Facts(DenialLetterContent c) => new(
    [
        [new("Letter date", MergedTexts.Date(c.LetterDate)), new("Case number", c.CaseNumber), new("Request received", MergedTexts.Date(c.ReceivedOn))],
        [new("Member", c.Member.Name), new("Member ID", c.Member.MemberId), new("Date of birth", MergedTexts.Date(c.Member.BirthDate))],
        [new("Coverage", Labels.Of(c.LineOfBusiness)), new("Requested by", c.Provider.Name, Share: 2)],
        .. c.Lines.Select(l => (IReadOnlyList<Fact>)
        [
            new("Amount and dates", $"{Labels.Units(l.UnitsRequested)}\n{Labels.Period(l.From, l.To)}"),
            new("Service requested", Capitalised(l.PlainName), Share: 2),
        ]),
    ]);

    private static IEnumerable<LetterBlock> OwnWords(CaseWords words, DenialLetterContent content) => words switch
    {
        CaseWords.LineDecisions => content.Lines.Count > 1 || content.IsPartlyApproved
            ? [new BulletList([.. content.Lines.Select(l => MarkedText.Runs(l.DecisionSentence))])]
            : [new Paragraph(content.Lines[0].DecisionSentence)],
        CaseWords.Reason => content.Reason.Paragraphs.Select(p => new Paragraph(p)),
        CaseWords.WhatWouldChange => content.Reason.WhatWouldChange.Select(p => new Paragraph(p)),
        _ => [],
    };

    private static IEnumerable<LetterBlock> Passages(IReadOnlyList<LetterPassage> passages)
    {
        for (var i = 0; i < passages.Count;)
        {
            var bullets = passages.Skip(i).TakeWhile(p => p.IsBullet).Select(p => MarkedText.Runs(p.Text)).ToList();
            yield return bullets.Count > 0 ? new BulletList(bullets) : new Paragraph(MarkedText.Runs(passages[i].Text));
            i += Math.Max(bullets.Count, 1);
        }
    }

    private static IEnumerable<LetterBlock> Closing(DenialLetterContent content)
    {
        if (content.Texts.LargePrintTagline is { } tagline)
            yield return new LargePrint(tagline);
        yield return new Paragraph($"This decision was made by {SignerOf(content.Signer)}.");
        yield return new Remark($"Copy to: {content.CopyTo}");
        if (content.Texts.Form is { } form)
            yield return new Remark($"{form.Name}, OMB approval {form.OmbNumber}, expires {MergedTexts.Date(form.Expires)}");
    }

    public static string SignerOf(LetterSigner signer) => $"{signer.Name}, {signer.Credentials}, {signer.Specialty}";

    private static IEnumerable<LetterBlock> LanguagePage(IReadOnlyList<LanguagePassage> passages) => passages.Count == 0
        ? []
        : [new Section([new Heading(2, "Help in your language"), .. passages.Select(p => new Section([new Paragraph(p.Text)], p.Language))], StartsOnNewPage: true)];

    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
