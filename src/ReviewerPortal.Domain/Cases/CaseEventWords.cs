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
        "clock.extended" => "extended the clock",
        "expedite.refused" => "refused to expedite",
        "notice.recorded" => "recorded a notice",
        "case.returned" => "returned the case to the nurse",
        _ => "changed the case",
    };
}
