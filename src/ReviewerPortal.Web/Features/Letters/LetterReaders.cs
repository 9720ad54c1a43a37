using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Features.Letters;

/// <summary>Who reads issued letters.</summary>
internal static class LetterReaders
{
    public const string Roles = $"{nameof(Role.Auditor)},{nameof(Role.MedicalDirector)}";

    public static readonly Refusal NotAllowed = new("letter.not-allowed", "Letters are read by auditors and medical directors. Your roles do not include it.");

    public static bool MayRead(Reviewer? person) => person is not null && (person.Is(Role.Auditor) || person.Is(Role.MedicalDirector));
}
