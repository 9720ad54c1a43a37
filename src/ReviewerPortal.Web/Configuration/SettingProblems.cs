using Microsoft.Extensions.Options;

namespace ReviewerPortal.Web.Configuration;

/// <summary>Gathers every problem of a section, so that a person mends them in one go.</summary>
internal sealed class SettingProblems(string section)
{
    private readonly List<string> _problems = [];

    public void Required(string? value, string setting) => When(string.IsNullOrWhiteSpace(value), setting, "is empty");

    public void Required(IReadOnlyCollection<string> lines, string setting) =>
        When(lines.Count == 0 || lines.Any(string.IsNullOrWhiteSpace), setting, "needs at least one line, and no empty one");

    public void Between(int value, int least, int most, string setting) =>
        When(value < least || value > most, setting, $"is {value}; it must be from {least} to {most}");

    public void When(bool wrong, string setting, string problem)
    {
        if (wrong)
            _problems.Add($"{section}:{setting} {problem}.");
    }

    public ValidateOptionsResult ToResult() =>
        _problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(_problems);
}
