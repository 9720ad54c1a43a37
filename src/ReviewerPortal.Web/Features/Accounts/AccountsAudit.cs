using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Web.Features.Accounts;

/// <summary>Records what happens at the door. Person ids only: an email that was typed may be anything.</summary>
internal sealed class AccountsAudit(PortalTransaction transaction)
{
    public Task SignedInAsync(Guid personId) => RecordAsync(personId, "account.signed-in");

    public Task SignInRefusedAsync(Guid? personId, string refusalCode) => RecordAsync(personId, "account.sign-in-refused", ("code", refusalCode));

    public Task SignedOutAsync(Guid personId) => RecordAsync(personId, "account.signed-out");

    public Task PasswordChangedAsync(Guid personId) => RecordAsync(personId, "account.password-changed");

    public Task FirstAdministratorCreatedAsync(Guid personId) => RecordAsync(personId, "account.first-administrator");

    private Task RecordAsync(Guid? personId, string kind, params IReadOnlyList<(string Name, object? Value)> details) =>
        transaction.RecordAsync(personId, caseId: null, CaseEvent.Of(kind, details), CancellationToken.None);
}
