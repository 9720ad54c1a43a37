using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Plan;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Letters;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Letters;
using ReviewerPortal.Letters.Templates;

namespace ReviewerPortal.Web.Features.SignOff;

/// <summary>Composes and renders the letter that a recommendation would become if this director signed it now.</summary>
public sealed class PacketBuilder(PolicyLibrary policies, ILetterRenderer renderer)
{
    private static readonly Refusal NoPolicy = new("letter.no-policy", "A denial letter names the policy that was read. Return the case so that the nurse chooses one.");

    private static readonly Refusal NothingDenied = new(
        "letter.nothing-denied", "This recommendation approves every line, and a signature here issues a denial letter. Return the case so that the nurse approves it.");

    /// <summary>Refused where the letter cannot be made, with what to mend: nothing denied, no policy, an address that does not fit, a character no font has.</summary>
    public async Task<Result<LetterPacket>> BuildAsync(PortalDbContext context, PacketRequest request, CancellationToken cancellationToken)
    {
        if (request.Recommendation.Lines.FirstOrDefault(line => line.Outcome != LineOutcome.Approved) is not { } denied) return NothingDenied;
        var line = request.Case.Lines.Single(l => l.LineNumber == denied.LineNumber);
        if (line.PolicyVersionId is not { } version || await policies.FindAsync(context, version, cancellationToken) is not { } policy) return NoPolicy;

        var rules = new LetterRulesInForce(
            await PlanSettings.CurrentAsync(context, cancellationToken),
            await LetterRuleTables.TextsAsync(context, request.Case.Coverage.LineOfBusiness, cancellationToken),
            await LetterRuleTables.AppealAsync(context, request.Case.Coverage.LineOfBusiness, cancellationToken),
            await ReasonAsync(context, denied.Basis, cancellationToken));
        return Render(request, policy, DenialLetterComposer.Compose(request, policy, rules));
    }

    private Result<LetterPacket> Render(PacketRequest request, PublishedPolicy policy, DenialLetterContent content)
    {
        try
        {
            var letter = renderer.Render(DenialLetterTemplate.Build(content));
            return new LetterPacket(LetterPacket.DigestOf(request.Case, policy, letter.Sha256), letter, content, LetterCompleteness.Missing(content), policy);
        }
        catch (MissingGlyphException missing)
        {
            return new Refusal("letter.missing-glyph", $"{missing.Message} Return the case so that the nurse writes it differently; a letter never goes out with a gap.");
        }
        catch (LetterLayoutException torn)
        {
            return new Refusal("letter.layout", torn.Message);
        }
    }

    private static Task<ReasonCode> ReasonAsync(PortalDbContext context, DeterminationBasis basis, CancellationToken cancellationToken) =>
        context.Set<ReasonCode>().AsNoTracking().Where(r => r.Basis == basis).OrderByDescending(r => r.Version).FirstAsync(cancellationToken);
}

/// <summary>Whose signature, on which recommendation, at which moment (UTC), with which answers to contrary evidence.</summary>
public sealed record PacketRequest(
    AuthorizationCase Case, Recommendation Recommendation, Reviewer Signer, IReadOnlyList<ContraryEvidenceAnswer> Answers, DateTimeOffset SignedAt);

/// <summary>The rows that a letter is composed under.</summary>
public sealed record LetterRulesInForce(PlanSettings Plan, LetterTexts Texts, AppealRule Appeal, ReasonCode Reason);
