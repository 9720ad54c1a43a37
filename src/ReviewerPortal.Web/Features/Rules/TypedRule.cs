using System.Globalization;

namespace ReviewerPortal.Web.Features.Rules;

/// <summary>Reads what compliance typed into the form of a row, by the names of its fields. A field that is not there is empty.</summary>
internal static class TypedRule
{
    public static string Text(this IReadOnlyDictionary<string, string> typed, string name) => typed.GetValueOrDefault(name, "");

    /// <summary>Null where nothing is chosen.</summary>
    public static T? Choice<T>(this IReadOnlyDictionary<string, string> typed, string name) where T : struct, Enum => Choice<T>(typed.Text(name));

    /// <summary>Any number of choices, in the order of their kind.</summary>
    public static IReadOnlyList<T> Choices<T>(this IReadOnlyDictionary<string, string> typed, string name) where T : struct, Enum =>
        [.. RuleInput.Chosen(typed, name).Select(Choice<T>).OfType<T>().Order()];

    /// <summary>Null where nothing is typed, and negative where it is no number.</summary>
    public static int? Number(this IReadOnlyDictionary<string, string> typed, string name) => typed.Text(name).Trim() switch
    {
        "" => null,
        var text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1,
    };

    /// <summary>As it is typed.</summary>
    public static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static T? Choice<T>(string name) where T : struct, Enum => Enum.TryParse<T>(name, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
}
