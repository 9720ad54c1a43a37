using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewerPortal.Data.InsertOnly;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;

namespace ReviewerPortal.Data.Plan;

/// <summary>One version of the plan's settings, as JSON; the highest version is in force. The configuration file seeds the first.</summary>
public sealed class PlanSettingsVersion
{
    public required int Version { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset EffectiveAt { get; init; }

    public required string Json { get; init; }
}

/// <summary>One version of the fixed texts of a line of business's denial letter, as JSON, with its approval by compliance.</summary>
public sealed class LetterTextsVersion
{
    public required Guid Id { get; init; }

    public required LineOfBusiness LineOfBusiness { get; init; }

    public required int Version { get; init; }

    public required string Json { get; init; }

    public string? ApprovedBy { get; init; }

    public DateOnly? ApprovedOn { get; init; }
}

/// <summary>One version of a line of business's appeal periods, as JSON.</summary>
public sealed class AppealRuleVersion
{
    public required Guid Id { get; init; }

    public required LineOfBusiness LineOfBusiness { get; init; }

    public required int Version { get; init; }

    public required string Json { get; init; }
}

/// <summary>The last number given in a year; read and counted up inside the transaction that uses it.</summary>
public sealed class CaseCounter
{
    public required int Year { get; init; }

    public required int Last { get; set; }
}

internal sealed class PlanSettingsConfiguration : IEntityTypeConfiguration<PlanSettingsVersion>
{
    public void Configure(EntityTypeBuilder<PlanSettingsVersion> builder)
    {
        builder.ToTable("PlanSettings").IsInsertOnly().HasKey(s => s.Version);
        builder.Property(s => s.Version).ValueGeneratedNever();
    }
}

internal sealed class LetterTextsConfiguration : IEntityTypeConfiguration<LetterTextsVersion>
{
    public void Configure(EntityTypeBuilder<LetterTextsVersion> builder)
    {
        builder.ToTable("LetterTexts").IsInsertOnly();
        builder.HasIndex(t => new { t.LineOfBusiness, t.Version }).IsUnique();
    }
}

internal sealed class AppealRuleConfiguration : IEntityTypeConfiguration<AppealRuleVersion>
{
    public void Configure(EntityTypeBuilder<AppealRuleVersion> builder)
    {
        builder.ToTable("AppealRules").IsInsertOnly();
        builder.HasIndex(r => new { r.LineOfBusiness, r.Version }).IsUnique();
    }
}

internal sealed class CaseCounterConfiguration : IEntityTypeConfiguration<CaseCounter>
{
    public void Configure(EntityTypeBuilder<CaseCounter> builder)
    {
        builder.ToTable("CaseCounters").HasKey(c => c.Year);
        builder.Property(c => c.Year).ValueGeneratedNever();
    }
}

internal sealed class ReasonCodeConfiguration : IEntityTypeConfiguration<ReasonCode>
{
    public void Configure(EntityTypeBuilder<ReasonCode> builder)
    {
        builder.ToTable("ReasonCodes").IsInsertOnly();
        builder.HasIndex(r => new { r.Basis, r.Version }).IsUnique();
    }
}
