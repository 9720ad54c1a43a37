using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Data.Plan;

/// <summary>
/// Fills the versioned rule tables at the first start from the data files beside this class. A filled table is left alone:
/// from then on compliance maintains it. Of the clocks, what an earlier version did not have is added.
/// </summary>
public static class RuleSeeds
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The kind of the event that covers what was planted.</summary>
    public const string Kind = "rule.planted";

    /// <summary>The event, or null where nothing was missing. Runs in a transaction of its own.</summary>
    public static async Task<AuditEvent?> PlantAsync(PortalDbContext context, PlanSettings firstSettings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await AddMissingAsync(context, firstSettings, now, cancellationToken);
        var link = context.ChangeTracker.HasChanges() ? await AuditTrail.SaveAsync(context, AuditTrail.RecordByPortal(now, CaseEvent.Of(Kind)), cancellationToken) : null;
        await EarlierCases.CompleteAsync(context, (await PlanSettings.CurrentAsync(context, cancellationToken)).TimeZone, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return link;
    }

    private static async Task AddMissingAsync(PortalDbContext context, PlanSettings firstSettings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!await context.Set<PlanSettingsVersion>().AnyAsync(cancellationToken))
            context.Add(new PlanSettingsVersion { Version = 1, EffectiveAt = now, Json = firstSettings.ToJson() });
        await ClockSeeds.PlantAsync(context, cancellationToken);
        if (!await context.Set<CredentialClass>().AnyAsync(cancellationToken)) context.AddRange(CredentialClasses());
        if (!await context.Set<SecondSignatureClass>().AnyAsync(cancellationToken)) context.AddRange(SecondSignatureClasses());
        if (!await context.Set<ReasonCode>().AnyAsync(cancellationToken)) context.AddRange(ReasonCodes());
        if (!await context.Set<LetterTextsVersion>().AnyAsync(cancellationToken)) context.AddRange(LetterRuleTables.FirstTexts());
        if (!await context.Set<AppealRuleVersion>().AnyAsync(cancellationToken)) context.AddRange(LetterRuleTables.FirstAppealRules());
    }

    public static IEnumerable<CredentialClass> CredentialClasses() => Read<CredentialSeed[]>("credential-classes.json").Select(seed => new CredentialClass
    {
        Id = Guid.CreateVersion7(),
        LineOfBusiness = seed.LineOfBusiness,
        Version = 1,
        Credentials = seed.Credentials,
        Cite = seed.Cite,
    });

    public static IEnumerable<SecondSignatureClass> SecondSignatureClasses() => Read<SecondSignatureSeed[]>("second-signature-classes.json").Select(seed => new SecondSignatureClass
    {
        Id = Guid.CreateVersion7(),
        Name = seed.Name,
        Version = 1,
        LineOfBusiness = seed.LineOfBusiness,
        Urgency = seed.Urgency,
        Basis = seed.Basis,
        MemberYoungerThan = seed.MemberYoungerThan,
        Cite = seed.Cite,
        SwitchedOn = seed.SwitchedOn,
    });

    public static IEnumerable<ReasonCode> ReasonCodes() => Read<ReasonSeed[]>("reason-codes.json").Select(seed => new ReasonCode
    {
        Id = Guid.CreateVersion7(),
        Basis = seed.Basis,
        Version = 1,
        ClinicianText = seed.ClinicianText,
        MemberText = seed.MemberText,
        WhatWouldChange = seed.WhatWouldChange,
    });

    internal static T Read<T>(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"ReviewerPortal.Data.Plan.Seeds.{file}")
            ?? throw new InvalidOperationException($"The seed {file} is not embedded.");
        return JsonSerializer.Deserialize<T>(stream, Json)!;
    }

    private sealed record CredentialSeed(LineOfBusiness LineOfBusiness, string Credentials, string Cite);

    private sealed record SecondSignatureSeed(
        string Name, LineOfBusiness? LineOfBusiness, Urgency? Urgency, DeterminationBasis? Basis, int? MemberYoungerThan, string Cite, bool SwitchedOn);

    private sealed record ReasonSeed(DeterminationBasis Basis, string ClinicianText, string MemberText, string WhatWouldChange);
}
