using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.Intake;

/// <summary>What the form says, and why it cannot be a case yet. The refusals name the form's fields.</summary>
internal sealed record NewCaseReading(CaseIntake Intake, IReadOnlyList<ArrivedDocument> Documents, IReadOnlyList<Refusal> Refusals);

/// <summary>Reads typed text as a request. What no text can say is refused here, everything else by <see cref="IntakeRules"/>.</summary>
internal sealed partial class NewCaseReader(NewCaseForm form, TimeZoneInfo zone, Func<string, string?> policyDescriptionOf)
{
    private readonly List<Refusal> _refusals = [];
    private readonly IReadOnlyList<int> _services = [.. form.Rows(RowKind.Service).Where(key => !form.IsBlank(RowKind.Service, key))];

    /// <summary>Every refusal at once, those of the rules included.</summary>
    public NewCaseReading Read(DateTimeOffset now)
    {
        var intake = Intake();
        var documents = form.Rows(RowKind.Document).Where(key => !form.IsBlank(RowKind.Document, key)).Select(Document).ToList();
        var unreadable = _refusals.Select(refusal => refusal.Field).ToHashSet();
        // Whether funding is needed is not known before the line of business is.
        if (unreadable.Contains("LineOfBusiness")) unreadable.Add("Funding");
        var broken = InTheForm(IntakeRules.Check(intake, now)).Where(refusal => !unreadable.Contains(refusal.Field));
        return new NewCaseReading(intake, documents, [.. _refusals.Concat(broken).OrderBy(refusal => form.PositionOf(refusal.Field))]);
    }

    /// <summary>Rules count the services from 0; the form knows them by the keys of their rows.</summary>
    public IEnumerable<Refusal> InTheForm(IEnumerable<Refusal> refusals) =>
        refusals.Select(refusal => IndexedField().Match(refusal.Field ?? "") is { Success: true } match
            ? refusal with { Field = NewCaseForm.NameOf(RowKind.Service, _services[int.Parse(match.Groups["index"].Value, CultureInfo.InvariantCulture)], match.Groups["name"].Value) }
            : refusal);

    private CaseIntake Intake() => new()
    {
        Member = Member(),
        RequestingProvider = Provider(),
        Coverage = new Coverage
        {
            LineOfBusiness = Choice<LineOfBusiness>("LineOfBusiness", "Choose the line of business; clocks and letters depend on it.") ?? default,
            Funding = form["LineOfBusiness"] == nameof(LineOfBusiness.Commercial) && Enum.TryParse<Funding>(form["Funding"], out var funding) ? funding : null,
            Product = Optional("Product"),
        },
        RequestType = Choice<RequestType>("RequestType", "Choose when the service happens.") ?? default,
        Urgency = Choice<Urgency>("Urgency", "Choose how fast the plan must decide.") ?? default,
        PhysicianSupportsExpedite = form["Urgency"] == nameof(Urgency.Expedited) && YesOrNo("PhysicianSupportsExpedite", "Say whether the treating physician supports the expedite; it must then be granted."),
        ReceivedAt = ReceivedAt(),
        Diagnoses = [.. form.Rows(RowKind.Diagnosis).Where(key => !form.IsBlank(RowKind.Diagnosis, key)).Select(Diagnosis)],
        Services = [.. _services.Select(Service)],
    };

    private Member Member() => new()
    {
        GivenName = Text("GivenName"),
        FamilyName = Text("FamilyName"),
        MemberId = Code("MemberId"),
        BirthDate = Day("BirthDate", "Enter the date of birth."),
        Address = Lines("Address"),
        State = Code("State"),
        Phone = Optional("Phone"),
        PreferredLanguage = Optional("PreferredLanguage"),
        LargePrint = form["LargePrint"] == "yes",
        Representative = Lines("Representative") is { Length: > 0 } representative ? representative : null,
    };

    private Provider Provider() => new()
    {
        Name = Text("ProviderName"),
        Organisation = Optional("Organisation"),
        Npi = Text("Npi"),
        Phone = Optional("ProviderPhone"),
        Fax = Optional("ProviderFax"),
        Address = Lines("ProviderAddress") is { Length: > 0 } address ? address : null,
    };

    private Diagnosis Diagnosis(int key) =>
        new(Code(NewCaseForm.NameOf(RowKind.Diagnosis, key, "Code")), Text(NewCaseForm.NameOf(RowKind.Diagnosis, key, "Description")));

    private IntakeService Service(int key)
    {
        string Name(string field) => NewCaseForm.NameOf(RowKind.Service, key, field);
        var code = Code(Name("Code"));
        var units = int.TryParse(Text(Name("Units")), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
        var from = Day(Name("FromDate"), "Enter the first day of the service.");
        var to = Text(Name("ToDate")).Length == 0 ? from : Day(Name("ToDate"), "This is no day.");
        return new IntakeService(code, Optional(Name("Description")) ?? policyDescriptionOf(code) ?? "", units, from, to, Optional(Name("Method")), null);
    }

    private ArrivedDocument Document(int key)
    {
        string Name(string field) => NewCaseForm.NameOf(RowKind.Document, key, field);
        return new ArrivedDocument(
            Needed(Name("Title"), "Give the document a title."), Needed(Name("Kind"), "Say what the document is."), Optional(Name("Author")),
            Day(Name("Date"), "Enter the day that the document bears."),
            Encoding.UTF8.GetBytes(Needed(Name("Text"), "Paste the text of the document, or remove it.")), "text/plain; charset=utf-8");
    }

    private DateTimeOffset ReceivedAt()
    {
        if (!DateTime.TryParse(form["ReceivedAt"], CultureInfo.InvariantCulture, out var reading))
            Refuse("ReceivedAt", "Enter the day and time of receipt; the clock starts there.");
        else if (PlanInstant.At(reading, zone) is { } instant)
            return instant;
        else
            Refuse("ReceivedAt", "Clocks went forward over this time: it never happened. Compare it with the request.");
        return default;
    }

    private DateOnly Day(string name, string refusal)
    {
        if (DateOnly.TryParse(form[name], CultureInfo.InvariantCulture, out var day)) return day;
        Refuse(name, refusal);
        return default;
    }

    private T? Choice<T>(string name, string refusal) where T : struct, Enum
    {
        if (Enum.TryParse<T>(form[name], out var choice)) return choice;
        Refuse(name, refusal);
        return null;
    }

    private bool YesOrNo(string name, string refusal)
    {
        if (form[name] is not ("yes" or "no")) Refuse(name, refusal);
        return form[name] == "yes";
    }

    private string Needed(string name, string refusal)
    {
        if (Text(name).Length == 0) Refuse(name, refusal);
        return Text(name);
    }

    private void Refuse(string field, string sentence) => _refusals.Add(new Refusal("intake.unreadable", sentence) { Field = field });

    private string Text(string name) => form[name].Trim();

    private string Code(string name) => Text(name).ToUpperInvariant();

    private string? Optional(string name) => Text(name) is { Length: > 0 } text ? text : null;

    private string Lines(string name) => string.Join('\n', form[name].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    [GeneratedRegex("^(?<name>Code|Description|Units|ToDate)(?<index>[0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex IndexedField();
}
