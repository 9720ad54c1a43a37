using ReviewerPortal.Data.Plan;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Letters;

namespace ReviewerPortal.Web.Features.SignOff;

/// <summary>Maps the record to what the letter says: parties, lines and reason. The clinician's grounds are <see cref="ClinicalGroundsComposer"/>'s.</summary>
internal static class DenialLetterComposer
{
    private const string ServiceInNobodysWords = "the service that your doctor asked for";

    public static DenialLetterContent Compose(PacketRequest request, PublishedPolicy policy, LetterRulesInForce rules)
    {
        var (found, letterDate) = (request.Case, rules.Plan.DayOf(request.SignedAt));
        return new DenialLetterContent
        {
            Plan = Plan(rules.Plan),
            LanguageAssistance = LanguageTexts.PassagesFor(LanguageTexts.Shipped, rules.Plan.Phone, rules.Plan.Tty),
            Recipient = Recipient(found.Member),
            LetterDate = letterDate,
            Member = new LetterMember(found.Member.FullName, found.Member.MemberId, found.Member.BirthDate),
            CaseNumber = found.Number,
            ReceivedOn = rules.Plan.DayOf(found.ReceivedAt),
            Provider = new LetterProvider(found.RequestingProvider.Name, found.RequestingProvider.Npi, found.RequestingProvider.Phone ?? ""),
            CopyTo = string.Join(", ", new[] { found.RequestingProvider.Name, found.RequestingProvider.Organisation }.OfType<string>()),
            LineOfBusiness = found.Coverage.LineOfBusiness,
            Funding = found.Coverage.Funding,
            Lines = [.. found.Lines.OrderBy(l => l.LineNumber).Select(line => Line(line, request.Decided.Single(p => p.LineNumber == line.LineNumber), policy))],
            ReducesCurrentService = found.RequestType == RequestType.Concurrent,
            ServiceWasGiven = found.RequestType == RequestType.PostService,
            Reason = Reason(request.Recommendation, rules.Reason),
            Grounds = ClinicalGroundsComposer.Compose(request, policy, rules, letterDate),
            PeerToPeer = new PeerToPeerOffer($"{rules.Plan.PeerToPeerPhone} ({rules.Plan.PeerToPeerWindow})", letterDate.AddDays(rules.Plan.PeerToPeerDays)),
            Signer = Signer(request),
            Appeal = rules.Appeal,
            Texts = rules.Texts,
        };
    }

    private static PlanContact Plan(PlanSettings plan) => new()
    {
        Name = plan.Name,
        AddressLines = plan.AddressLines,
        Phone = plan.Phone,
        Tty = plan.Tty,
        Hours = plan.Hours,
        AppealMail = string.Join(", ", plan.AppealsAddressLines),
        AppealFax = plan.AppealsFax,
        AppealPortal = plan.AppealsPortal,
        ConsumerAssistance = plan.ConsumerAssistance,
        PresumedMailDays = plan.PresumedMailDays,
        FairHearingDays = plan.FairHearingDays,
    };

    private static LetterRecipient Recipient(Member member) => member.Representative is { } representative
        ? new LetterRecipient(Lines(representative)[0], Lines(representative)[1..])
        : new LetterRecipient(member.FullName, Lines(member.Address));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static LetterServiceLine Line(RequestedService line, LineProposal decided, PublishedPolicy policy)
    {
        var other = decided.InPart is { } part && part.Code != line.Code ? part : null;
        return new LetterServiceLine
        {
            Code = line.Code,
            Description = line.Description,
            IsCpt = CodeShapes.IsCpt(line.Code),
            PlainName = line.PolicyVersionId == policy.Version.Id ? policy.Content.PlainName ?? ServiceInNobodysWords : ServiceInNobodysWords,
            UnitsRequested = line.Units,
            UnitsApproved = decided.Outcome == LineOutcome.Approved ? line.Units : decided.InPart?.Units ?? 0,
            ApprovedInItsPlace = other is null ? null : $"{other.Code}, {other.Description}",
            From = line.FromDate,
            To = line.ToDate,
            Decision = Decision(decided.Outcome),
            DecisionSentence = DecisionOn(line, decided),
        };
    }

    private static LineDecision Decision(LineOutcome outcome) => outcome switch
    {
        LineOutcome.Approved => LineDecision.Approved,
        LineOutcome.PartiallyApproved => LineDecision.PartlyApproved,
        _ => LineDecision.Denied,
    };

    /// <summary>To the member, so without codes.</summary>
    private static string DecisionOn(RequestedService line, LineProposal decided)
    {
        var units = line.Units == 1 ? "this service" : $"these {line.Units} services";
        var days = line.FromDate == line.ToDate ? MergedTexts.Date(line.FromDate) : $"{MergedTexts.Date(line.FromDate)} to {MergedTexts.Date(line.ToDate)}";
        return decided switch
        {
            { Outcome: LineOutcome.Approved } => $"We approved {units} for {days}.",
            { InPart: { } part } when part.Code == line.Code => $"We approved {part.Units} of the {line.Units} services that were asked for, for {days}. We denied the rest.",
            { InPart: { } part } => $"We denied {units} for {days}. In its place we approved {part.PlainName}.",
            _ => $"We denied {units} for {days}.",
        };
    }

    private static MemberReason Reason(Recommendation recommendation, ReasonCode reason)
    {
        var change = recommendation.WhatWouldChange.Length > 0 ? recommendation.WhatWouldChange : reason.WhatWouldChange;
        return new MemberReason(Paragraphs(recommendation.MemberFacingReason), Paragraphs(change));
    }

    private static string[] Paragraphs(string text) =>
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static LetterSigner Signer(PacketRequest request) => new(
        request.Signer.FullName, request.Signer.Credentials, request.Signer.Specialty ?? "", request.Signer.License?.State ?? "", request.Signer.License?.Number ?? "",
        SignOffStatement());

    private static string[] SignOffStatement() =>
        [.. Domain.Determinations.SignOff.Statement.Split(". ").Select(sentence => sentence.TrimEnd('.') + ".")];
}
