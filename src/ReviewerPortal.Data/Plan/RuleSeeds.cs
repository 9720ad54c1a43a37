using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Data.Plan;

/// <summary>
/// Fills the versioned rule tables at the first start from the data files beside this class. A filled table is left alone:
/// from then on compliance maintains it.
/// </summary>
public static class RuleSeeds
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static async Task PlantAsync(PortalDbContext context, PlanSettings firstSettings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!await context.Set<PlanSettingsVersion>().AnyAsync(cancellationToken))
            context.Add(new PlanSettingsVersion { Version = 1, EffectiveAt = now, Json = firstSettings.ToJson() });
        if (!await context.Set<ClockRow>().AnyAsync(cancellationToken)) context.AddRange(ClockRows());
        if (!await context.Set<CredentialClass>().AnyAsync(cancellationToken)) context.AddRange(CredentialClasses());
        if (!await context.Set<SecondSignatureClass>().AnyAsync(cancellationToken)) context.AddRange(SecondSignatureClasses());
        if (!await context.Set<ReasonCode>().AnyAsync(cancellationToken)) context.AddRange(ReasonCodes());
        if (!await context.Set<LetterTextsVersion>().AnyAsync(cancellationToken)) context.AddRange(LetterRuleTables.FirstTexts());
        if (!await context.Set<AppealRuleVersion>().AnyAsync(cancellationToken)) context.AddRange(LetterRuleTables.FirstAppealRules());
        await context.SaveChangesAsync(cancellationToken);
    }

    public static IEnumerable<ClockRow> ClockRows() => Read<ClockSeed>("clock-rows.json").Select(seed => new ClockRow
    {
        Id = Guid.CreateVersion7(),
        LineOfBusiness = seed.LineOfBusiness,
        RequestType = seed.RequestType,
        Urgency = seed.Urgency,
        Source = seed.Source,
        Version = 1,
        Limit = seed.Limit,
        Unit = seed.Unit,
        Cite = seed.Cite,
        Note = seed.Note,
        Verified = seed.Verified,
        SwitchedOn = seed.Source == ClockSource.FederalLaw,
    });

    public static IEnumerable<CredentialClass> CredentialClasses() => Read<CredentialSeed>("credential-classes.json").Select(seed => new CredentialClass
    {
        Id = Guid.CreateVersion7(),
        LineOfBusiness = seed.LineOfBusiness,
        Version = 1,
        Credentials = seed.Credentials,
        Cite = seed.Cite,
    });

    public static IEnumerable<SecondSignatureClass> SecondSignatureClasses() => Read<SecondSignatureSeed>("second-signature-classes.json").Select(seed => new SecondSignatureClass
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

    public static IEnumerable<ReasonCode> ReasonCodes() => Read<ReasonSeed>("reason-codes.json").Select(seed => new ReasonCode
    {
        Id = Guid.CreateVersion7(),
        Basis = seed.Basis,
        Version = 1,
        ClinicianText = seed.ClinicianText,
        MemberText = seed.MemberText,
        WhatWouldChange = seed.WhatWouldChange,
    });

    private static T[] Read<T>(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"ReviewerPortal.Data.Plan.Seeds.{file}")
            ?? throw new InvalidOperationException($"The seed {file} is not embedded.");
        return JsonSerializer.Deserialize<T[]>(stream, Json)!;
    }

    private sealed record ClockSeed(
        LineOfBusiness LineOfBusiness, RequestType RequestType, Urgency Urgency, ClockSource Source, int Limit, ClockUnit Unit, string Cite, string? Note, bool Verified);

    private sealed record CredentialSeed(LineOfBusiness LineOfBusiness, string Credentials, string Cite);

    private sealed record SecondSignatureSeed(
        string Name, LineOfBusiness? LineOfBusiness, Urgency? Urgency, DeterminationBasis? Basis, int? MemberYoungerThan, string Cite, bool SwitchedOn);

    private sealed record ReasonSeed(DeterminationBasis Basis, string ClinicianText, string MemberText, string WhatWouldChange);
}
