using ReviewerPortal.Data;
using ReviewerPortal.Data.Blobs;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Letters.Templates;

namespace ReviewerPortal.Web.Features.SignOff;

/// <summary>Stores a letter as it was rendered and signed; the bytes are never made again.</summary>
internal static class IssuedLetters
{
    public static async Task AddAsync(PortalDbContext context, AuthorizationCase found, PacketLetter letter, CancellationToken cancellationToken)
    {
        var (signOff, content, version) = (found.SignOffs[^1], letter.Content, letter.Policy.Version);
        await BlobStore.StoreAsync(context, letter.Rendered.Pdf.ToArray(), "application/pdf", cancellationToken);
        context.Add(new IssuedLetter
        {
            Id = Guid.CreateVersion7(),
            CaseId = found.Id,
            CaseNumber = found.Number,
            SignOffId = signOff.Id,
            Kind = content.IsPartlyApproved ? LetterKinds.PartialApproval : LetterKinds.Denial,
            MemberName = found.Member.FullName,
            MemberId = found.Member.MemberId,
            SearchKey = SearchKey(found, signOff.SignerName, version.ReferenceNumber),
            LineOfBusiness = found.Coverage.LineOfBusiness,
            LetterDate = content.LetterDate,
            IssuedAt = signOff.SignedAt,
            ReleaseAt = signOff.ReleaseAt,
            SignerName = signOff.SignerName,
            SignerCredentials = signOff.SignerCredentials,
            PolicyReference = version.ReferenceNumber,
            PolicyRevision = version.RevisionDate,
            PolicyVersionId = version.Id,
            Criterion = content.Grounds.Policy.Address,
            Sha256 = letter.Rendered.Sha256,
            PageCount = letter.Rendered.Pages.Count,
            TextsVersion = $"{content.Texts.Id} {content.Texts.Version}, template {DenialLetterTemplate.Version}",
            RendererVersion = letter.Rendered.RendererVersion,
            IsDraft = letter.IsDraft,
        });
    }

    private static string SearchKey(AuthorizationCase found, string signer, string policy) =>
        string.Join(' ', found.MemberNameKey, found.Member.FullName, found.Member.MemberId, found.Number, policy, signer).ToUpperInvariant();
}
