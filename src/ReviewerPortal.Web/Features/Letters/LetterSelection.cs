using ReviewerPortal.Data;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Domain.Determinations;

namespace ReviewerPortal.Web.Features.Letters;

/// <summary>Which stored letters a filter means: for the list and for the export alike.</summary>
internal static class LetterSelection
{
    public static IQueryable<IssuedLetter> Letters(this PortalDbContext context, LettersFilter filter)
    {
        var letters = context.Set<IssuedLetter>().AsQueryable();
        if (filter.Kind is { } kind) letters = letters.Where(l => l.Kind == kind);
        if (filter.LineOfBusiness is { } line) letters = letters.Where(l => l.LineOfBusiness == line);
        if (filter.From is { } from) letters = letters.Where(l => l.LetterDate >= from);
        if (filter.To is { } to) letters = letters.Where(l => l.LetterDate <= to);
        foreach (var word in filter.Words) letters = letters.Where(l => l.SearchKey.Contains(word));
        return letters;
    }

    /// <summary>Those that went out: nobody is handed a letter before its release, or one whose signature was taken back.</summary>
    public static IQueryable<IssuedLetter> ReleasedLetters(this PortalDbContext context, LettersFilter filter, DateTimeOffset now) =>
        context.Letters(filter).Where(l => l.ReleaseAt <= now && !context.Set<SignOffRevocation>().Any(r => r.SignOffId == l.SignOffId));
}
