using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.InsertOnly;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Data.Plan;

/// <summary>Maps what all versioned rules have in common.</summary>
internal static class RuleTables
{
    public static EntityTypeBuilder<T> HasRuleVersions<T>(this EntityTypeBuilder<T> builder) where T : RuleVersion
    {
        builder.Property(r => r.Cite).HasMaxLength(RuleVersion.CiteLength);
        builder.Property(r => r.ChangedByName).HasMaxLength(Person.NameLength);
        builder.Property(r => r.ChangeReason).HasMaxLength(RuleVersion.TextLength);
        builder.Ignore(r => r.Key);
        builder.Ignore(r => r.Fields);
        return builder;
    }
}

internal sealed class ClockRowConfiguration : IEntityTypeConfiguration<ClockRow>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public void Configure(EntityTypeBuilder<ClockRow> builder)
    {
        builder.ToTable("ClockRows").IsInsertOnly().HasRuleVersions();
        // The defaults are those of an earlier database, whose rows all measure the decision.
        builder.Property(r => r.Measures).HasDefaultValue(ClockMeasure.Decision);
        builder.Property(r => r.To).HasDefaultValue(NoticeRecipient.Nobody);
        builder.Property(r => r.Start).HasDefaultValue(ClockStart.Receipt);
        builder.Property(r => r.Note).HasMaxLength(RuleVersion.TextLength);
        builder.Property(r => r.Extension).HasConversion(terms => ToJson(terms), json => FromJson(json), new ValueComparer<ExtensionTerms?>(
            (left, right) => ToJson(left) == ToJson(right), terms => terms == null ? 0 : ToJson(terms)!.GetHashCode(StringComparison.Ordinal), terms => terms));
        builder.HasIndex(r => new { r.LineOfBusiness, r.RequestType, r.Urgency, r.Measures, r.To, r.Start, r.Source, r.Version }).IsUnique();
    }

    private static string? ToJson(ExtensionTerms? terms) => terms is null ? null : JsonSerializer.Serialize(terms, Json);

    private static ExtensionTerms? FromJson(string? json) => json is null ? null : JsonSerializer.Deserialize<ExtensionTerms>(json, Json);
}

internal sealed class CredentialClassConfiguration : IEntityTypeConfiguration<CredentialClass>
{
    public void Configure(EntityTypeBuilder<CredentialClass> builder)
    {
        builder.ToTable("CredentialClasses").IsInsertOnly().HasRuleVersions();
        builder.Property(c => c.Credentials).HasMaxLength(CredentialClass.CredentialsLength);
        builder.HasIndex(c => new { c.LineOfBusiness, c.Version }).IsUnique();
    }
}

internal sealed class SecondSignatureClassConfiguration : IEntityTypeConfiguration<SecondSignatureClass>
{
    public void Configure(EntityTypeBuilder<SecondSignatureClass> builder)
    {
        builder.ToTable("SecondSignatureClasses").IsInsertOnly().HasRuleVersions();
        builder.Property(c => c.Name).HasMaxLength(SecondSignatureClass.NameLength);
        builder.HasIndex(c => new { c.Name, c.Version }).IsUnique();
    }
}
