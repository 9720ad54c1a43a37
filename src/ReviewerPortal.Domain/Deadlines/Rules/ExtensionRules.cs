using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Domain.Deadlines.Rules;

/// <summary>A case is extended once, whatever happens later.</summary>
internal sealed record ACaseIsExtendedOnce(ClockExtension? Extension, string Cite) : IRule
{
    public Refusal? Broken() => Extension is null
        ? null
        : new Refusal("extension.already", $"{Extension.ExtendedByName} has already extended this case. It can be extended once.", Cite);
}

/// <summary>An extension is decided and told while the first time still runs; after a breach there is nothing to extend.</summary>
internal sealed record TheDueTimeHasNotPassed(CaseClock Clock, DateTimeOffset Now, string Cite) : IRule
{
    public Refusal? Broken() => !Clock.IsLateAt(Now)
        ? null
        : new Refusal("extension.too-late", "The due time has passed, so the clock cannot be extended any more. Decide the case; the breach stays on the record.", Cite);
}

/// <summary>Only the grounds of the row that governs extend it.</summary>
internal sealed record TheGroundIsOneOfTheRow(ExtensionTerms Terms, ExtensionGround Ground) : IRule
{
    public Refusal? Broken() => Terms.Grounds.Contains(Ground)
        ? null
        : new Refusal("extension.no-ground", $"This clock is extended only where {string.Join(", or ", Terms.Grounds.Select(ClockWords.InWords))}.", Terms.Cite) { Field = "ExtensionGround" };
}

/// <summary>Where the ground is that somebody asks, that person asked; all other grounds are the plan's own.</summary>
internal sealed record TheGroundFitsWhoAsked(ExtensionRequest Request) : IRule
{
    public Refusal? Broken() => Request.Ground switch
    {
        ExtensionGround.MemberAsked => Needs(Request.AskedBy is ExtensionAsker.Member or ExtensionAsker.Representative, "the member or their representative"),
        ExtensionGround.ProviderAsked => Needs(Request.AskedBy == ExtensionAsker.Provider, "the provider"),
        _ => Needs(Request.AskedBy == ExtensionAsker.Plan, "the plan"),
    };

    private static Refusal? Needs(bool fits, string who) =>
        fits ? null : new Refusal("extension.wrong-asker", $"On this ground {who} asks. Correct who asked, or the ground.") { Field = "ExtensionAskedBy" };
}

/// <summary>The record says why more time is needed.</summary>
internal sealed record TheExtensionHasAReason(string Reason) : IRule
{
    public Refusal? Broken() => TextRule.Check(Reason, ClockExtension.TextLength, "extension.no-reason", "ExtensionReason", "Say why more time is needed: which facts, and what they could change.");
}

/// <summary>Where the row asks, the record says why the extension serves the member.</summary>
internal sealed record TheMembersInterestIsStated(ExtensionTerms Terms, ExtensionRequest Request) : IRule
{
    public Refusal? Broken() => Terms.GroundsInTheMembersInterest.Contains(Request.Ground)
        ? TextRule.Check(Request.MemberInterest, ClockExtension.TextLength, "extension.no-member-interest", "ExtensionMemberInterest", "Say why the extension is in the member’s interest; on this ground the law asks for it.", Terms.Cite)
        : null;
}

/// <summary>A Medicare Advantage plan does not wait for the records of its own contracted providers (42 CFR 422.568(b)(1)(i)).</summary>
internal sealed record RecordsOfAContractedProviderAreNotAwaited(ExtensionTerms Terms, ExtensionRequest Request) : IRule
{
    public Refusal? Broken() => Request.Ground != ExtensionGround.NoncontractEvidence || Request.AwaitedProviderHasNoContract
        ? null
        : new Refusal("extension.contracted-provider",
            "The clock is not extended to wait for records of a contracted provider. Confirm that the provider has no contract with the plan, or decide on what you have.", Terms.Cite) { Field = "ExtensionContract" };
}

/// <summary>The member is told before the first time ends, and what went out is recorded as it happened.</summary>
internal sealed record TheExtensionIsNoticedInTime(CaseClock Clock, ExtensionTerms Terms, ExtensionRequest Request, DateTimeOffset Now) : IRule
{
    public Refusal? Broken() => Request.NoticeSentAt switch
    {
        null => Refuse("extension.no-notice", "Enter when the notice of the extension went out; without a notice there is no extension."),
        { } sent when sent > Now => Refuse("extension.notice-in-future", "The notice cannot have gone out in the future."),
        { } sent when sent < Clock.StartedAt => Refuse("extension.notice-before-receipt", "The notice cannot have gone out before the request was received."),
        { } sent when LatestNotice is { } latest && sent > latest => Refuse("extension.told-too-late", $"What is missing had to be told within {Terms.MissingInformation!.ToldWithinHours} hours of receipt. Decide on what you have."),
        _ => null,
    };

    private DateTimeOffset? LatestNotice =>
        Request.Ground == ExtensionGround.MissingInformation && Terms.MissingInformation?.ToldWithinHours is { } hours ? Clock.StartedAt!.Value.AddHours(hours) : null;

    private Refusal Refuse(string code, string sentence) => new(code, sentence, Terms.Cite) { Field = "ExtensionNoticeSentAt" };
}

/// <summary>The notice of an extension is in writing.</summary>
internal sealed record TheExtensionNoticeIsInWriting(ExtensionTerms Terms, NoticeChannel Channel) : IRule
{
    public Refusal? Broken() => Channel.IsWritten() || Terms.MissingInformation?.ToldWithinHours is not null
        ? null
        : new Refusal("extension.notice-not-written", "The notice of an extension is in writing: choose mail, fax, portal or secure e-mail.", Terms.Cite) { Field = "ExtensionNoticeChannel" };
}

/// <summary>A text that must be there, and no longer than its column.</summary>
internal static class TextRule
{
    public static Refusal? Check(string text, int limit, string code, string field, string sentence, string? cite = null) => text.Trim().Length switch
    {
        0 => new Refusal(code, sentence, cite) { Field = field },
        var length when length > limit => new Refusal("text.too-long", $"This text is longer than {limit:N0} characters. Shorten it.") { Field = field },
        _ => null,
    };
}

internal static class NoticeChannels
{
    public static bool IsWritten(this NoticeChannel channel) => channel is not (NoticeChannel.Phone or NoticeChannel.InPerson);
}
