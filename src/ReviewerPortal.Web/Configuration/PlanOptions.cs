using Microsoft.Extensions.Options;
using ReviewerPortal.Data.Plan;
using ReviewerPortal.Domain.Retention;

namespace ReviewerPortal.Web.Configuration;

/// <summary>
/// The health plan as letters name it (section <c>Plan</c>). Seeds the versioned plan settings on the first start only;
/// afterwards the administrator changes them in the portal.
/// </summary>
public sealed class PlanOptions
{
    public const string Section = "Plan";

    public string Name { get; set; } = "";

    public IReadOnlyList<string> AddressLines { get; set; } = [];

    public string Phone { get; set; } = "";

    /// <summary>Number for people who are deaf or hard of hearing.</summary>
    public string Tty { get; set; } = "";

    /// <summary>When the phone is answered, as printed.</summary>
    public string Hours { get; set; } = "";

    public string Fax { get; set; } = "";

    public IReadOnlyList<string> AppealsAddressLines { get; set; } = [];

    public string AppealsFax { get; set; } = "";

    /// <summary>Web address where a member files an appeal.</summary>
    public string AppealsPortal { get; set; } = "";

    /// <summary>IANA zone of every day limit, e.g. America/Chicago.</summary>
    public string TimeZone { get; set; } = "";

    public ConsumerAssistanceOptions ConsumerAssistance { get; set; } = new();

    /// <summary>Seconds after signing in which the signer may take the determination back; until then nothing goes out. 0 releases at once; at most a day.</summary>
    public int RecallSeconds { get; set; }

    /// <summary>Days after mailing on which a letter is presumed received.</summary>
    public int PresumedMailDays { get; set; }

    /// <summary>Days after the plan's appeal decision within which a Medicaid member may ask for a state fair hearing; the state sets 90 to 120.</summary>
    public int FairHearingDays { get; set; }

    public string PeerToPeerPhone { get; set; } = "";

    /// <summary>Days after a letter within which the requesting practitioner may talk with a medical director.</summary>
    public int PeerToPeerDays { get; set; }

    /// <summary>When a treating physician may reach a medical director, as printed.</summary>
    public string PeerToPeerWindow { get; set; } = "";

    /// <summary>Years for which a settled case is kept before retention may remove it (42 CFR 422.504(d), 438.3(u)).</summary>
    public int RetentionYears { get; set; } = RetentionTerm.Default;

    /// <summary>The first version of the plan's settings.</summary>
    public PlanSettings ToSettings() => new()
    {
        Name = Name,
        AddressLines = AddressLines,
        Phone = Phone,
        Tty = Tty,
        Hours = Hours,
        Fax = Fax,
        AppealsAddressLines = AppealsAddressLines,
        AppealsFax = AppealsFax,
        AppealsPortal = AppealsPortal,
        TimeZone = TimeZone,
        ConsumerAssistance = ConsumerAssistance.InOneLine(),
        RecallSeconds = RecallSeconds,
        PresumedMailDays = PresumedMailDays,
        FairHearingDays = FairHearingDays,
        PeerToPeerPhone = PeerToPeerPhone,
        PeerToPeerWindow = PeerToPeerWindow,
        PeerToPeerDays = PeerToPeerDays,
        RetentionYears = RetentionYears,
    };
}

/// <summary>The state's consumer assistance office, which a notice must name.</summary>
public sealed class ConsumerAssistanceOptions
{
    public string Name { get; set; } = "";

    public IReadOnlyList<string> AddressLines { get; set; } = [];

    public string Phone { get; set; } = "";

    public string Website { get; set; } = "";

    /// <summary>As a letter names it.</summary>
    public string InOneLine() => string.Join(", ", ((string[])[Name, .. AddressLines, Phone, Website]).Where(part => part.Length > 0));
}

/// <summary>A plan that a letter could not name completely does not start.</summary>
internal sealed class PlanOptionsRules : IValidateOptions<PlanOptions>
{
    public ValidateOptionsResult Validate(string? name, PlanOptions plan)
    {
        var problems = new SettingProblems(PlanOptions.Section);
        CheckContacts(problems, plan);
        CheckAppeals(problems, plan);
        CheckConsumerAssistance(problems, plan.ConsumerAssistance);
        problems.When(!TimeZoneInfo.TryFindSystemTimeZoneById(plan.TimeZone, out _), nameof(plan.TimeZone),
            $"is '{plan.TimeZone}', which is no known time zone");
        problems.Between(plan.RecallSeconds, 0, 86_400, nameof(plan.RecallSeconds));
        problems.Between(plan.PresumedMailDays, 0, 10, nameof(plan.PresumedMailDays));
        problems.Between(plan.FairHearingDays, 90, 120, nameof(plan.FairHearingDays));
        problems.Between(plan.PeerToPeerDays, 1, 60, nameof(plan.PeerToPeerDays));
        problems.Between(plan.RetentionYears, RetentionTerm.Least, RetentionTerm.Most, nameof(plan.RetentionYears));
        return problems.ToResult();
    }

    private static void CheckContacts(SettingProblems problems, PlanOptions plan)
    {
        problems.Required(plan.Name, nameof(plan.Name));
        problems.Required(plan.AddressLines, nameof(plan.AddressLines));
        problems.Required(plan.Phone, nameof(plan.Phone));
        problems.Required(plan.Tty, nameof(plan.Tty));
        problems.Required(plan.Hours, nameof(plan.Hours));
        problems.Required(plan.Fax, nameof(plan.Fax));
        problems.Required(plan.PeerToPeerPhone, nameof(plan.PeerToPeerPhone));
        problems.Required(plan.PeerToPeerWindow, nameof(plan.PeerToPeerWindow));
    }

    private static void CheckAppeals(SettingProblems problems, PlanOptions plan)
    {
        problems.Required(plan.AppealsAddressLines, nameof(plan.AppealsAddressLines));
        problems.Required(plan.AppealsFax, nameof(plan.AppealsFax));
        problems.When(!Uri.TryCreate(plan.AppealsPortal, UriKind.Absolute, out var portal) || portal.Scheme != Uri.UriSchemeHttps,
            nameof(plan.AppealsPortal), "must be a web address that begins with https://");
    }

    private static void CheckConsumerAssistance(SettingProblems problems, ConsumerAssistanceOptions office)
    {
        problems.Required(office.Name, "ConsumerAssistance:Name");
        problems.Required(office.AddressLines, "ConsumerAssistance:AddressLines");
        problems.Required(office.Phone, "ConsumerAssistance:Phone");
    }
}
