using System.Globalization;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;

namespace ReviewerPortal.Domain.Reviewers;

/// <summary>
/// A class of adverse determinations that two medical directors sign: a versioned row that compliance maintains. An empty field
/// matches everything. Plan policy; no federal rule asks for it.
/// </summary>
public sealed class SecondSignatureClass : RuleVersion
{
    public const int NameLength = 120;
    public const int OldestAge = 120;

    /// <summary>Which class; its versions share the name.</summary>
    public required string Name { get; init; }

    public LineOfBusiness? LineOfBusiness { get; init; }

    public Urgency? Urgency { get; init; }

    public DeterminationBasis? Basis { get; init; }

    /// <summary>Members younger than this in full years on the day of the signature; null for every age.</summary>
    public int? MemberYoungerThan { get; init; }

    public required bool SwitchedOn { get; init; }

    public override string Key => Name;

    public override IReadOnlyList<RuleField> Fields =>
    [
        new("Line of business", LineOfBusiness?.InWords() ?? "any"),
        new("Urgency", Urgency?.InWords() ?? "any"),
        new("Basis", Basis?.InWords() ?? "any"),
        new("Member younger than", MemberYoungerThan?.ToString(CultureInfo.InvariantCulture) ?? "any age"),
        new("Cite", Cite),
        new("State", SwitchedOn ? "on" : "off"),
    ];

    /// <summary>True where a determination of these lines needs a second signature.</summary>
    public bool Includes(AuthorizationCase found, IEnumerable<LineProposal> proposals, DateOnly day) =>
        SwitchedOn
        && (LineOfBusiness is null || LineOfBusiness == found.Coverage.LineOfBusiness)
        && (Urgency is null || Urgency == found.Urgency)
        && (MemberYoungerThan is null || found.Member.AgeOn(day) < MemberYoungerThan)
        && proposals.Any(proposal => proposal.Outcome != LineOutcome.Approved && (Basis is null || Basis == proposal.Basis));

    /// <summary>The first version of a class that is not there yet. Refused beside the field where the name is taken or is none; <paramref name="current"/> are all classes in their newest version.</summary>
    public static Result<SecondSignatureClass> Add(string name, SecondSignatureEdit edit, IReadOnlyList<SecondSignatureClass> current, RuleChange change)
    {
        Refusal[] refusals = [.. NameRefusals(name.Trim(), current), .. Refusals(edit)];
        return refusals.Length > 0 ? refusals : Blank(name.Trim()).Change(edit, change);
    }

    /// <summary>A class before its first version.</summary>
    public static SecondSignatureClass Blank(string name) => new() { Id = Guid.Empty, Name = name, Version = 0, Cite = "", SwitchedOn = true };

    /// <summary>The next version. Refused with an age that no member has, an approving basis, or without a cite.</summary>
    public Result<SecondSignatureClass> Change(SecondSignatureEdit edit, RuleChange change)
    {
        Refusal[] refusals = [.. Refusals(edit)];
        return refusals.Length > 0 ? refusals : new SecondSignatureClass
        {
            Id = Guid.CreateVersion7(),
            Name = Name,
            Version = Version + 1,
            LineOfBusiness = edit.LineOfBusiness,
            Urgency = edit.Urgency,
            Basis = edit.Basis,
            MemberYoungerThan = edit.MemberYoungerThan,
            Cite = edit.Cite.Trim(),
            SwitchedOn = edit.SwitchedOn,
            ChangedById = change.By.Id,
            ChangedByName = change.By.FullName,
            ChangedAt = change.At,
            ChangeReason = change.Reason,
        };
    }

    /// <summary>Names that differ in capitals only would be taken for one class.</summary>
    private static IEnumerable<Refusal> NameRefusals(string name, IReadOnlyList<SecondSignatureClass> current)
    {
        if (name.Length is 0 or > NameLength)
            yield return new Refusal("second-signature.name", $"Name the class by what is in it, in at most {NameLength} characters.") { Field = "Name" };
        if (current.FirstOrDefault(row => string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase)) is { } taken)
            yield return new Refusal("second-signature.taken", $"There is a class of this name already; change it instead: {taken.Name}, version {taken.Version}.") { Field = "Name" };
    }

    private static IEnumerable<Refusal> Refusals(SecondSignatureEdit edit)
    {
        if (edit.MemberYoungerThan is < 1 or > OldestAge)
            yield return new Refusal("second-signature.age", $"Enter an age between 1 and {OldestAge}, or leave it empty for every age.") { Field = "MemberYoungerThan" };
        if (edit.Basis?.Approves() == true)
            yield return new Refusal("second-signature.basis", "Two directors sign adverse determinations only. Choose the basis of a denial, or any.") { Field = "Basis" };
        if (string.IsNullOrWhiteSpace(edit.Cite) || edit.Cite.Trim().Length > CiteLength)
            yield return new Refusal("second-signature.cite", $"Enter the law, standard or plan document behind the row, in at most {CiteLength} characters.") { Field = "Cite" };
    }
}

/// <summary>A class as compliance types it. An age that is no number is negative.</summary>
public sealed record SecondSignatureEdit(LineOfBusiness? LineOfBusiness, Urgency? Urgency, DeterminationBasis? Basis, int? MemberYoungerThan, string Cite, bool SwitchedOn);
