using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Domain.Deadlines.Rules;

/// <summary>What the notice tells has happened: a decision, a refused expedite, a missed clock.</summary>
internal sealed record ThereIsSomethingToTell(NoticeKind Kind, DateTimeOffset? HappenedAt) : IRule
{
    public Refusal? Broken() => HappenedAt is not null ? null : Kind switch
    {
        NoticeKind.Determination => Refuse("The case is not decided, so there is no determination to tell."),
        NoticeKind.ExpediteRefusal => Refuse("The expedite was not refused, so there is no refusal to tell."),
        _ => Refuse("The decision clock has not run out, so there is no untimely decision to tell."),
    };

    private static Refusal Refuse(string sentence) => new("notice.nothing-to-tell", sentence) { Field = "NoticeKind" };
}

/// <summary>A notice is never given before what it tells, nor before a signed determination is released, and never in the future.</summary>
internal sealed record TheNoticeFollowsWhatItTells(DateTimeOffset? GivenAt, DateTimeOffset? HappenedAt, DateTimeOffset? ReleasedAt, DateTimeOffset Now) : IRule
{
    public Refusal? Broken() => GivenAt switch
    {
        null => Refuse("notice.no-time", "Enter the day and time at which the notice was given; the clock stops there."),
        { } given when given > Now => Refuse("notice.in-future", "A notice cannot have been given in the future."),
        { } given when given < HappenedAt => Refuse("notice.too-early", "A notice cannot have been given before what it tells. Compare the time."),
        { } given when given < ReleasedAt => Refuse("notice.not-released", "The signed determination was not released yet at this time: the director could still recall it. Compare the time."),
        _ => null,
    };

    private static Refusal Refuse(string code, string sentence) => new(code, sentence) { Field = "NoticeGivenAt" };
}

/// <summary>Word of mouth goes by phone or in person, writing by mail, fax, portal or secure e-mail.</summary>
internal sealed record TheChannelFitsTheForm(NoticeForm Form, NoticeChannel Channel) : IRule
{
    public Refusal? Broken() => Channel.IsWritten() == (Form == NoticeForm.Written)
        ? null
        : new Refusal("notice.wrong-channel", Form == NoticeForm.Oral ? "An oral notice is given by phone or in person." : "A written notice goes by mail, fax, portal or secure e-mail.") { Field = "NoticeChannel" };
}

/// <summary>Where the case has a representative, they stand in the member's place.</summary>
internal sealed record TheRepresentativeStandsInTheMembersPlace(NoticeRecipient To, bool HasRepresentative) : IRule
{
    public Refusal? Broken() => To switch
    {
        NoticeRecipient.Member when HasRepresentative => Refuse("This member has a representative, who is told in the member’s place."),
        NoticeRecipient.Representative when !HasRepresentative => Refuse("This case has no representative. The member is told."),
        NoticeRecipient.Nobody => Refuse("Choose who was told."),
        _ => null,
    };

    private static Refusal Refuse(string sentence) => new("notice.wrong-recipient", sentence) { Field = "NoticeTo" };
}

/// <summary>The record names the person or office that was told.</summary>
internal sealed record TheNoticeNamesWhoWasTold(string GivenTo) : IRule
{
    public Refusal? Broken() => TextRule.Check(GivenTo, GivenNotice.NameLength, "notice.nobody-told", "NoticeGivenTo", "Enter the name of the person or office that was told.");
}

/// <summary>
/// A case is closed when nothing is left to tell: every notice that is owed was given, and the outcome went out in writing since it was decided,
/// a corrected one too, to everybody who is told in writing. A withdrawal was told by whoever asked.
/// </summary>
internal sealed record ACaseClosesWhenItsOutcomeWasTold(
    CaseOutcome? Outcome, DateTimeOffset? DecidedAt, DateTimeOffset? NoticeDueAt, IReadOnlyList<NoticeRecipient> Recipients, IReadOnlyList<GivenNotice> Notices) : IRule
{
    public Refusal? Broken() => NoticeDueAt is null && (Outcome == CaseOutcome.Withdrawn || WasTold())
        ? null
        : new Refusal("close.not-told", "A notice is still owed. Record the written notice of the outcome, and whatever else the clocks still show, then close.",
            "42 CFR 422.568; 42 CFR 438.404; 29 CFR 2560.503-1(g)");

    private bool WasTold() => Told().Any() && Recipients.All(Told().Contains);

    private IEnumerable<NoticeRecipient> Told() =>
        Notices.Where(notice => notice is { Kind: NoticeKind.Determination, Form: NoticeForm.Written } && notice.GivenAt >= DecidedAt).Select(notice => notice.To);
}
