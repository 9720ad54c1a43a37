using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Deadlines.Rules;

/// <summary>Nurses and medical directors record what was told; everybody else reads.</summary>
internal sealed record ANurseOrDirectorRecordsNotices(Reviewer By) : IRule
{
    public Refusal? Broken() => By.Is(Role.Nurse) || By.Is(Role.MedicalDirector)
        ? null
        : new Refusal("notice.not-allowed", "Only a nurse reviewer or a medical director records a notice.");
}

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
