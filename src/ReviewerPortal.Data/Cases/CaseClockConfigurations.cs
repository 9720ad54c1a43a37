using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.InsertOnly;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines;

namespace ReviewerPortal.Data.Cases;

/// <summary>What the clocks add to a case.</summary>
internal static class CaseClockTables
{
    public static void HasClocks(this EntityTypeBuilder<AuthorizationCase> builder)
    {
        builder.Property(c => c.ClockZone).HasMaxLength(AuthorizationCase.ZoneLength).HasDefaultValue("");
        builder.HasIndex(c => new { c.NoticeDueAt, c.Number });
        builder.Ignore(c => c.DecisionClock);
        builder.HasMany(c => c.Clocks).WithOne().HasForeignKey("CaseId").IsRequired();
        builder.HasMany(c => c.Breaches).WithOne().HasForeignKey(breach => breach.CaseId);
        builder.HasMany(c => c.Notices).WithOne().HasForeignKey(notice => notice.CaseId);
        builder.HasOne(c => c.Extension).WithOne().HasForeignKey<ClockExtension>(extension => extension.CaseId);
        builder.HasOne(c => c.ExpediteRefusal).WithOne().HasForeignKey<ExpediteRefusal>(refusal => refusal.CaseId);
    }
}

internal sealed class CaseClockConfiguration : IEntityTypeConfiguration<CaseClock>
{
    public void Configure(EntityTypeBuilder<CaseClock> builder)
    {
        builder.ToTable("CaseClocks");
        builder.Property(clock => clock.Measures).HasDefaultValue(ClockMeasure.Decision);
        builder.Property(clock => clock.To).HasDefaultValue(NoticeRecipient.Nobody);
        builder.Property(clock => clock.Start).HasDefaultValue(ClockStart.Receipt);
        builder.Property(clock => clock.Cite).HasMaxLength(RuleVersion.CiteLength);
        builder.HasOne(clock => clock.Row).WithMany().HasForeignKey(clock => clock.ClockRowId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(clock => clock.DueAt);
    }
}

internal sealed class ClockBreachConfiguration : IEntityTypeConfiguration<ClockBreach>
{
    public void Configure(EntityTypeBuilder<ClockBreach> builder)
    {
        builder.ToTable("ClockBreaches").IsInsertOnly();
        builder.Property(breach => breach.Cite).HasMaxLength(RuleVersion.CiteLength);
        builder.HasIndex(breach => new { breach.CaseId, breach.ClockId }).IsUnique();
    }
}

internal sealed class ClockExtensionConfiguration : IEntityTypeConfiguration<ClockExtension>
{
    public void Configure(EntityTypeBuilder<ClockExtension> builder)
    {
        builder.ToTable("ClockExtensions").IsInsertOnly();
        builder.Property(extension => extension.Reason).HasMaxLength(ClockExtension.TextLength);
        builder.Property(extension => extension.MemberInterest).HasMaxLength(ClockExtension.TextLength);
        builder.Property(extension => extension.ExtendedByName).HasMaxLength(Person.NameLength);
        builder.Property(extension => extension.Cite).HasMaxLength(RuleVersion.CiteLength);
    }
}

internal sealed class ExpediteRefusalConfiguration : IEntityTypeConfiguration<ExpediteRefusal>
{
    public void Configure(EntityTypeBuilder<ExpediteRefusal> builder)
    {
        builder.ToTable("ExpediteRefusals").IsInsertOnly();
        builder.Property(refusal => refusal.Reason).HasMaxLength(ExpediteRefusal.ReasonLength);
        builder.Property(refusal => refusal.RefusedByName).HasMaxLength(Person.NameLength);
    }
}

internal sealed class GivenNoticeConfiguration : IEntityTypeConfiguration<GivenNotice>
{
    public void Configure(EntityTypeBuilder<GivenNotice> builder)
    {
        builder.ToTable("GivenNotices").IsInsertOnly();
        builder.Property(notice => notice.GivenTo).HasMaxLength(GivenNotice.NameLength);
        builder.Property(notice => notice.RecordedByName).HasMaxLength(Person.NameLength);
    }
}
