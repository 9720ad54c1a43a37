using System.Net.Mail;

namespace ReviewerPortal.Web.Features.Accounts;

/// <summary>Catches slips of typing; whether an address exists only its owner can show.</summary>
internal static class EmailShape
{
    public static bool IsPlausible(string? email) =>
        MailAddress.TryCreate(email?.Trim(), out var address)
        && address.Address == email!.Trim()
        && address.Host.Contains('.', StringComparison.Ordinal);
}
