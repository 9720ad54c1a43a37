namespace ReviewerPortal.Domain.Cases;

/// <summary>What somebody did with a case, in words for the person whose save it overtook.</summary>
public static class CaseEventWords
{
    /// <summary>Fits behind a name: "Alex Testnurse answered the policy".</summary>
    public static string InWords(string kind) => kind switch
    {
        "case.claimed" => "claimed the case",
        "case.released" => "gave the case back",
        "line.policy-chosen" => "chose another policy",
        "authority.recorded" => "recorded a search",
        "authority.withdrawn" => "withdrew a search",
        "statement.answered" => "answered the policy",
        "peer-to-peer.offered" => "logged a peer-to-peer offer",
        "case.pended" => "asked for information",
        "case.information-received" => "recorded what came in",
        "determination.recommended" => "recommended a determination",
        "determination.approved" => "approved the case",
        "determination.signed" => "signed the determination",
        "request.checked" => "looked at the request's preliminaries",
        "determination.first-signed" => "gave the first of two signatures",
        "determination.recalled" => "recalled the signature",
        "recommendation.voided" => "recorded information that came in, so the recommendation fell",
        "case.withdrawn" => "recorded the withdrawal",
        "case.dismissed" => "dismissed the case",
        "case.closed" => "closed the case",
        "case.reopened" => "reopened the case",
        "clock.extended" => "extended the clock",
        "expedite.refused" => "refused to expedite",
        "notice.recorded" => "recorded a notice",
        "case.returned" => "returned the case to the nurse",
        _ => "changed the case",
    };
}
