using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;

namespace ReviewerPortal.Data.Plan;

/// <summary>
/// The clock rows that come with the product. A database of an earlier version lacks whole kinds of rows, and the extension of others: what is missing is
/// planted into it, and what compliance has made of a row stays.
/// </summary>
public static class ClockSeeds
{
    /// <summary>Every row, one for each combination that an entry of the file names.</summary>
    public static IReadOnlyList<ClockRow> All() => All(version: 1);

    private static List<ClockRow> All(int version)
    {
        var terms = RuleSeeds.Read<Dictionary<string, ExtensionTerms>>("extension-terms.json");
        return [.. RuleSeeds.Read<ClockSeed[]>("clock-rows.json").SelectMany(seed => seed.Rows(terms, version))];
    }

    internal static async Task PlantAsync(PortalDbContext context, CancellationToken cancellationToken)
    {
        var planted = (await context.Set<ClockRow>().AsNoTracking().ToListAsync(cancellationToken)).ToLookup(row => row.Key);
        context.AddRange(All().Where(seed => !planted.Contains(seed.Key)));
        context.AddRange(All(version: 2).Where(seed => seed.Extension is not null && IsFromBeforeExtensions(planted[seed.Key])));
    }

    /// <summary>A row that nobody has changed gets its next version with the extension that earlier seeds did not know.</summary>
    private static bool IsFromBeforeExtensions(IEnumerable<ClockRow> versions) => versions.ToList() is [{ Version: 1, ChangedAt: null, Extension: null }];

    private sealed record ClockSeed(
        LineOfBusiness[] LinesOfBusiness, RequestType[] RequestTypes, Urgency[] Urgencies, ClockMeasure[] Measures, NoticeRecipient[]? To, ClockStart Start,
        ClockSource Source, int Limit, ClockUnit Unit, string Cite, string? Extension, string? Note, bool Verified, bool? SwitchedOn)
    {
        public IEnumerable<ClockRow> Rows(Dictionary<string, ExtensionTerms> terms, int version) =>
            from lineOfBusiness in LinesOfBusiness
            from requestType in RequestTypes
            from urgency in Urgencies
            from measure in Measures
            from to in To ?? [NoticeRecipient.Nobody]
            select new ClockRow
            {
                Id = Guid.CreateVersion7(),
                LineOfBusiness = lineOfBusiness,
                RequestType = requestType,
                Urgency = urgency,
                Measures = measure,
                To = to,
                Start = Start,
                Source = Source,
                Version = version,
                Limit = Limit,
                Unit = Unit,
                Cite = Cite,
                Extension = Extension is null ? null : terms[Extension],
                Note = Note,
                Verified = Verified,
                SwitchedOn = SwitchedOn ?? Source == ClockSource.FederalLaw,
            };
    }
}
