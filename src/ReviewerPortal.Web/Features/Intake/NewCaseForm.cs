using System.Globalization;
using ReviewerPortal.Web.Features.Drafts;

namespace ReviewerPortal.Web.Features.Intake;

/// <summary>The parts of the form that repeat.</summary>
public enum RowKind
{
    Diagnosis,
    Service,
    Document,
}

/// <summary>
/// What is typed into the form, as text under the names that its drafts have. A row keeps its key when another is removed, so
/// that no draft slips into a neighbour's field.
/// </summary>
public sealed class NewCaseForm
{
    /// <summary>Under which all drafts of the form are kept.</summary>
    public const string DraftScope = "new-case";

    private static readonly string[] SingleFields =
    [
        "GivenName", "FamilyName", "MemberId", "BirthDate", "State", "Address", "Phone", "PreferredLanguage", "LargePrint", "Representative",
        "LineOfBusiness", "Funding", "Product", "RequestType", "Urgency", "PhysicianSupportsExpedite", "ReceivedAt",
        "ProviderName", "Organisation", "Npi", "ProviderPhone", "ProviderFax", "ProviderAddress",
    ];

    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<RowKind, List<int>> _rows = new() { [RowKind.Diagnosis] = [0], [RowKind.Service] = [0], [RowKind.Document] = [] };

    /// <summary>A field's text; empty where nothing was typed.</summary>
    public string this[string field]
    {
        get => _texts.GetValueOrDefault(field, "");
        set => _texts[field] = value;
    }

    public string this[RowKind kind, int key, string field] => this[NameOf(kind, key, field)];

    /// <summary>The keys of the rows, in order.</summary>
    public IReadOnlyList<int> Rows(RowKind kind) => _rows[kind];

    public static string NameOf(RowKind kind, int key, string field) => $"{kind}.{key}.{field}";

    /// <summary>The name of the draft that holds the keys of the rows.</summary>
    public static string RowsName(RowKind kind) => $"{kind}.Rows";

    public static IReadOnlyList<string> FieldsOf(RowKind kind) => kind switch
    {
        RowKind.Diagnosis => ["Code", "Description"],
        RowKind.Service => ["Code", "Description", "Units", "FromDate", "ToDate", "Method"],
        _ => ["Title", "Kind", "Author", "Date", "Text"],
    };

    public void Add(RowKind kind) => _rows[kind].Add(_rows[kind].Count == 0 ? 0 : _rows[kind].Max() + 1);

    /// <summary>Forgets what was typed into the row as well: its key may come again.</summary>
    public void Remove(RowKind kind, int key)
    {
        _rows[kind].Remove(key);
        foreach (var field in FieldsOf(kind)) _texts.Remove(NameOf(kind, key, field));
    }

    /// <summary>The keys as their draft keeps them.</summary>
    public string RowsText(RowKind kind) => string.Join(',', _rows[kind]);

    /// <summary>True where nothing was typed into the row.</summary>
    public bool IsBlank(RowKind kind, int key) => FieldsOf(kind).All(field => string.IsNullOrWhiteSpace(this[kind, key, field]));

    /// <summary>The form as it was left.</summary>
    public static NewCaseForm From(DraftBook drafts)
    {
        var form = new NewCaseForm();
        foreach (var kind in Enum.GetValues<RowKind>())
            if (drafts.Text(DraftScope, RowsName(kind)) is { } keys) form._rows[kind] = [.. KeysIn(keys)];
        foreach (var name in form.AllNames())
            if (drafts.Text(DraftScope, name) is { } text) form[name] = text;
        return form;
    }

    /// <summary>Where a refusal belongs in the order of the form; one of a whole part stands before the part's rows.</summary>
    public int PositionOf(string? field)
    {
        var names = AllNames().ToList();
        var at = field switch
        {
            "Diagnoses" => names.FindIndex(name => name.StartsWith($"{RowKind.Diagnosis}.", StringComparison.Ordinal)),
            "Services" => names.FindIndex(name => name.StartsWith($"{RowKind.Service}.", StringComparison.Ordinal)),
            _ => names.IndexOf(field ?? ""),
        };
        return at < 0 ? names.Count : at;
    }

    private IEnumerable<string> AllNames() =>
        [.. SingleFields, .. _rows.SelectMany(rows => rows.Value.SelectMany(key => FieldsOf(rows.Key).Select(field => NameOf(rows.Key, key, field))))];

    private static IEnumerable<int> KeysIn(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : -1)
            .Where(key => key >= 0).Distinct();
}
