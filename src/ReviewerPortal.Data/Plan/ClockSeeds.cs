using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;

namespace ReviewerPortal.Data.Plan;

/// <summary>
/// The clock rows that come with the product. A database of an earlier version lacks whole kinds of rows: what is missing is planted into it, and what
/// compliance has made of a row stays.
/// </summary>
public static class ClockSeeds
{
    /// <summary>Every row, one for each combination that an entry of the file names.</summary>
    public static IReadOnlyList<ClockRow> All()
    {
        var terms = RuleSeeds.Read<Dictionary<string, ExtensionTerms>>("extension-terms.json");
        return [.. RuleSeeds.Read<ClockSeed[]>("clock-rows.json").SelectMany(seed => seed.Rows(terms))];
    }

    internal static async Task PlantAsync(PortalDbContext context, CancellationToken cancellationToken)
    {
        var planted = (await context.Set<ClockRow>().ToListAsync(cancellationToken)).ToLookup(row => row.Key);
        foreach (var seed in All())
        {
            if (!planted.Contains(seed.Key)) context.Add(seed);
            // A row that nobody has changed takes the extension that earlier seeds did not know.
            else if (planted[seed.Key].ToList() is [{ ChangedAt: null, Extension: null } only]) context.Entry(only).Property(row => row.Extension).CurrentValue = seed.Extension;
        }
    }

    private sealed record ClockSeed(
        LineOfBusiness[] LinesOfBusiness, RequestType[] RequestTypes, Urgency[] Urgencies, ClockMeasure[] Measures, NoticeRecipient[]? To, ClockStart Start,
        ClockSource Source, int Limit, ClockUnit Unit, string Cite, string? Extension, string? Note, bool Verified, bool? SwitchedOn)
    {
        public IEnumerable<ClockRow> Rows(Dictionary<string, ExtensionTerms> terms) =>
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
                Version = 1,
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
