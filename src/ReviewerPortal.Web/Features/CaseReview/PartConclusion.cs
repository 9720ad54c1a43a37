using System.Globalization;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Features.Drafts;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>What a partial approval approves, as it is being typed.</summary>
public sealed class PartConclusion
{
    private const string Other = "other";

    public bool IsSameService { get; set; } = true;

    public string Units { get; set; } = "1";

    public string Code { get; set; } = "";

    public string Description { get; set; } = "";

    public string PlainName { get; set; } = "";

    /// <summary>What was typed last; else what was recommended before the case was returned.</summary>
    internal static PartConclusion From(LineView line, ApprovedInPart? earlier, DraftBook drafts, string scope)
    {
        var other = earlier is { } part && part.Code != line.Code ? part : null;
        return new PartConclusion
        {
            IsSameService = (drafts.Text(scope, LineFields.PartKind(line.Number)) ?? (other is null ? "" : Other)) != Other,
            Units = drafts.Text(scope, LineFields.PartUnits(line.Number)) ?? (earlier?.Units ?? 1).ToString(CultureInfo.InvariantCulture),
            Code = drafts.Text(scope, LineFields.PartCode(line.Number)) ?? other?.Code ?? "",
            Description = drafts.Text(scope, LineFields.PartDescription(line.Number)) ?? other?.Description ?? "",
            PlainName = drafts.Text(scope, LineFields.PartPlainName(line.Number)) ?? other?.PlainName ?? "",
        };
    }

    /// <summary>Units that are no number become 0, which the case refuses beside the field.</summary>
    internal ApprovedInPart ToPart(LineView line)
    {
        var units = int.TryParse(Units, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return IsSameService
            ? new ApprovedInPart(line.Code, line.Description, units)
            : new ApprovedInPart(Code.Trim().ToUpperInvariant(), Description.Trim(), units, PlainName.Trim());
    }
}
