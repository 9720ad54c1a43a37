using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Blobs;
using ReviewerPortal.Data.Cases;
using ReviewerPortal.Data.Plan;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Configuration;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Features.SignOff;

/// <summary>
/// What the director sends with a signature. The digest is that of the packet on their screen; the password authenticates again.
/// Opened is when the case came on their screen (UTC); which evidence they left unopened is recorded, never scored.
/// </summary>
public sealed record Signing(
    Guid PersonId, string CaseNumber, string DisplayedDigest, string Reasoning, SigningAnswers Answers, Attestation Attestation, string Password,
    DateTimeOffset OpenedAt, IReadOnlyList<string> UnopenedEvidence);

/// <summary>What the packet depends on beside the record: answers to contrary evidence, and approvals in place of the recommendation.</summary>
public sealed record SigningAnswers(IReadOnlyList<ContraryEvidenceAnswer> Contrary, IReadOnlyList<LineProposal> ApprovedInstead);

/// <summary>
/// Makes a recommendation, or an approval in its place, the director's determination, and issues the letter that it owes. The letter is rendered before the transaction with
/// a fixed moment of signing; inside it the record is compared again, and determination, sign-off, letter and event are inserted together.
/// </summary>
public sealed class SignDetermination(
    IDbContextFactory<PortalDbContext> contexts, CaseActions cases, PolicyLibrary policies, PacketBuilder packets, Reauthentication reauthentication,
    IOptions<PortalOptions> portal, TimeProvider clock)
{
    private static readonly Refusal NotAwaiting = new("case.not-awaiting", "This case does not await a signature.");
    private static readonly Refusal Changed = new(
        "sign.packet-changed", "The record or the letter is no longer what was on your screen, so nothing was signed. Your text is kept. Look at the packet again, then sign.");
    private static readonly Refusal NotForRelease = new(
        "letter.not-approved", "The letter is still a draft: its texts are not approved or it is not complete. Such a letter is issued with demo data only.");

    /// <summary>The packet as it would be signed now. Refused to anybody who may not sign it.</summary>
    public async Task<Result<SigningPacket>> PreviewAsync(Guid personId, string caseNumber, SigningAnswers answers, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await BuildAsync(context, personId, caseNumber, answers, clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>The case's new version. Refused, with everything kept, where a rule of signing is broken.</summary>
    public async Task<Result<long>> ExecuteAsync(Signing signing, CancellationToken cancellationToken)
    {
        var signedAt = clock.GetUtcNow();
        var authenticated = await reauthentication.CheckPasswordAsync(signing.PersonId, signing.Password);
        await using var reading = await contexts.CreateDbContextAsync(cancellationToken);
        Result<SigningPacket> packet = authenticated.IsRefused
            ? authenticated.Refusals.ToArray()
            : await BuildAsync(reading, signing.PersonId, signing.CaseNumber, signing.Answers, signedAt, cancellationToken);
        return await cases.ActAsync(new CaseAction(signing.PersonId, signing.CaseNumber, "sign"), async (found, operation) =>
        {
            if (packet.IsRefused) return packet.Refusals.ToArray();
            return await SignAsync(found, operation, signing, packet.Value, signedAt);
        }, cancellationToken);
    }

    private async Task<Result<SigningPacket>> BuildAsync(
        PortalDbContext context, Guid personId, string caseNumber, SigningAnswers answers, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await ReviewerLoader.FindAsync(context, personId, cancellationToken) is not { } signer) return PortalTransaction.UnknownActor;
        if (!signer.Is(Role.MedicalDirector)) return AuthorizationCase.OnlyADirectorSigns;
        var found = await CaseActions.LoadAsync(context, caseNumber, cancellationToken);
        return found?.CurrentRecommendation is { } recommendation && found.Status.AwaitsSignature()
            ? await packets.BuildAsync(context, new PacketRequest(found, recommendation, recommendation.ProposalsWith(answers.ApprovedInstead), signer, answers.Contrary, at), cancellationToken)
            : NotAwaiting;
    }

    private async Task<Result<CaseEvent>> SignAsync(AuthorizationCase found, Operation operation, Signing signing, SigningPacket packet, DateTimeOffset signedAt)
    {
        var (database, cancellation) = (operation.Database, operation.CancellationToken);
        var governing = await policies.GoverningAsync(database, found, cancellation);
        if (DigestOf(found, signing, governing, packet) != signing.DisplayedDigest) return Changed;
        if (packet.Letter is { IsDraft: true } && !portal.Value.DemoData) return NotForRelease;

        var settings = await PlanSettings.CurrentAsync(database, cancellation);
        var signed = found.Sign(operation.Actor, await RequestAsync(database, found, signing, signedAt, cancellation),
            await SigningTermsInForce.ForAsync(database, found, governing, settings, cancellation), DecisionMoment.In(settings.Zone, signedAt));
        if (!signed.IsRefused && packet.Letter is { } letter && found.Status.IsDecided()) await IssuedLetters.AddAsync(database, found, letter, cancellation);
        return signed;
    }

    private static string? DigestOf(AuthorizationCase found, Signing signing, GoverningPolicies governing, SigningPacket packet) =>
        found.CurrentRecommendation is { } recommendation
            ? SigningPacket.DigestOf(found, recommendation.ProposalsWith(signing.Answers.ApprovedInstead), governing, packet.Letter?.Rendered.Sha256)
            : null;

    private static async Task<SignatureRequest> RequestAsync(
        PortalDbContext database, AuthorizationCase found, Signing signing, DateTimeOffset signedAt, CancellationToken cancellationToken)
    {
        var opened = await DocumentOpening.OfAsync(database, found.Id, signing.PersonId, cancellationToken);
        var reading = new ReadingRecord(opened, signing.UnopenedEvidence, signedAt - signing.OpenedAt);
        return new SignatureRequest(signing.Reasoning, signing.Answers.Contrary, signing.Attestation, signing.DisplayedDigest, reading) { ApprovedInstead = signing.Answers.ApprovedInstead };
    }
}
