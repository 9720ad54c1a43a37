namespace ReviewerPortal.Web.Features.Accounts;

/// <summary>Records what happens at the door. Person ids only: an email that was typed may be anything.</summary>
internal sealed class AccountsAudit(ILogger<AccountsAudit> logger)
{
    public Task SignedInAsync(Guid personId) => RecordAsync("signed in", personId);

    public Task SignInRefusedAsync(Guid? personId, string refusalCode) => RecordAsync(refusalCode, personId);

    public Task SignedOutAsync(Guid personId) => RecordAsync("signed out", personId);

    public Task PasswordChangedAsync(Guid personId) => RecordAsync("changed their password", personId);

    public Task FirstAdministratorCreatedAsync(Guid personId) => RecordAsync("created as first administrator", personId);

    private Task RecordAsync(string what, Guid? personId)
    {
        logger.LogInformation("Account {PersonId}: {What}", personId, what);
        return Task.CompletedTask;
    }
}
