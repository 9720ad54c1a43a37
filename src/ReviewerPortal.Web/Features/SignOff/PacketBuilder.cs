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

/// <summary>Makes the packet that this director would sign now, with the letter that an adverse decision owes, composed and rendered.</summary>
public sealed class PacketBuilder(PolicyLibrary policies, ILetterRenderer renderer)
{
    private static readonly Refusal NoPolicy = new("letter.no-policy", "A denial letter names the policy that was read. Return the case so that the nurse chooses one.");

    /// <summary>Refused where the letter cannot be made, with what to mend: no policy, an address that does not fit, a character no font has.</summary>
    public async Task<Result<SigningPacket>> BuildAsync(PortalDbContext context, PacketRequest request, CancellationToken cancellationToken)
    {
        var governing = await policies.GoverningAsync(context, request.Case, cancellationToken);
        var letter = await LetterAsync(context, request, cancellationToken);
        if (letter is { IsRefused: true }) return letter.Refusals.ToArray();
        return new SigningPacket(SigningPacket.DigestOf(request.Case, request.Decided, governing, letter?.Value.Rendered.Sha256), letter?.Value);
    }

    /// <summary>Null where every line is approved: then nothing is to be explained.</summary>
    private async Task<Result<PacketLetter>?> LetterAsync(PortalDbContext context, PacketRequest request, CancellationToken cancellationToken)
    {
        if (request.Decided.FirstOrDefault(line => line.Outcome != LineOutcome.Approved) is not { } denied) return null;
        var line = request.Case.Lines.Single(l => l.LineNumber == denied.LineNumber);
        if (line.PolicyVersionId is not { } version || await policies.FindAsync(context, version, cancellationToken) is not { } policy) return NoPolicy;

        var rules = new LetterRulesInForce(
            await PlanSettings.CurrentAsync(context, cancellationToken),
            await LetterRuleTables.TextsAsync(context, request.Case.Coverage.LineOfBusiness, cancellationToken),
            await LetterRuleTables.AppealAsync(context, request.Case.Coverage.LineOfBusiness, cancellationToken),
            await ReasonAsync(context, denied.Basis, cancellationToken));
        return Render(policy, DenialLetterComposer.Compose(request, policy, rules));
    }

    private Result<PacketLetter> Render(PublishedPolicy policy, DenialLetterContent content)
    {
        var document = DenialLetterTemplate.Build(content);
        try
        {
            var letter = renderer.Render(document);
            return new PacketLetter(letter, content, LetterCompleteness.Missing(content), policy);
        }
        catch (MissingGlyphException)
        {
            return LetterCheck.MissingGlyphs(document).Select(m => new Refusal("letter.missing-glyph", $"{m.Sentence} Return the case for it; a letter never goes out with a gap.")).ToArray();
        }
        catch (LetterLayoutException torn)
        {
            return new Refusal("letter.layout", torn.Message);
        }
    }

    private static Task<ReasonCode> ReasonAsync(PortalDbContext context, DeterminationBasis basis, CancellationToken cancellationToken) =>
        context.Set<ReasonCode>().AsNoTracking().Where(r => r.Basis == basis).OrderByDescending(r => r.Version).FirstAsync(cancellationToken);
}

/// <summary>Whose signature, on which recommendation, decided how on each line, at which moment (UTC), with which answers to contrary evidence.</summary>
public sealed record PacketRequest(
    AuthorizationCase Case, Recommendation Recommendation, IReadOnlyList<LineProposal> Decided, Reviewer Signer,
    IReadOnlyList<ContraryEvidenceAnswer> Answers, DateTimeOffset SignedAt);

/// <summary>The rows that a letter is composed under.</summary>
public sealed record LetterRulesInForce(PlanSettings Plan, LetterTexts Texts, AppealRule Appeal, ReasonCode Reason);
