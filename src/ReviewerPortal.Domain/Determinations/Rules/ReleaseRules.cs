using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Determinations.Rules;

/// <summary>Until the recall window has run out, nothing leaves the house and nothing is built upon the signature.</summary>
internal sealed record NothingGoesOutBeforeTheRelease(SignOff? SignOff, DateTimeOffset Now) : IRule
{
    public Refusal? Broken() => SignOff is null || SignOff.ReleaseAt <= Now
        ? null
        : new Refusal("release.not-yet", "The signature can still be recalled, so nothing goes out yet. Wait until the recall window has run out.");
}

/// <summary>A signature is taken back by whoever gave it; another director returns or reopens.</summary>
internal sealed record OnlyTheSignerRecalls(Reviewer Director, SignOff? SignOff) : IRule
{
    public Refusal? Broken() => SignOff switch
    {
        null => new Refusal("recall.nothing-signed", "No signature made this decision, so there is none to recall. Reopen the case instead."),
        _ when SignOff.SignerId != Director.Id => new Refusal("recall.not-yours", $"{SignOff.SignerName} signed this, and only they can recall it."),
        _ => null,
    };
}

/// <summary>After its release a determination may have reached the member: it is corrected by a new one, never taken back.</summary>
internal sealed record ARecallComesBeforeTheRelease(SignOff? SignOff, DateTimeOffset Now) : IRule
{
    public Refusal? Broken() => SignOff is null || Now < SignOff.ReleaseAt
        ? null
        : new Refusal("recall.too-late", "The recall window has run out and the letter is released. Reopen the case with a reason; a new determination then supersedes this one.");
}

/// <summary>An auditor must be able to read why a signature was taken back.</summary>
internal sealed record ARecallHasAReason(string Reason) : IRule
{
    public Refusal? Broken() => string.IsNullOrWhiteSpace(Reason)
        ? new Refusal("recall.no-reason", "Say why you take the signature back.") { Field = "RecallReason" }
        : null;
}
