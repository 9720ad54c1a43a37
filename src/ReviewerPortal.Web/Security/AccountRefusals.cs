using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Security;

/// <summary>Why a sign-in or a signature's password was refused.</summary>
public static class AccountRefusals
{
    public static readonly Refusal WrongSignIn = new("account.wrong-sign-in",
        "The email or the password is not right. Check both and try again.");

    public static readonly Refusal WrongPassword = new("account.wrong-password",
        "The password is not right. Nothing you wrote was lost.");

    public static readonly Refusal Locked = new("account.locked",
        $"Too many wrong passwords. The account is locked for {SignInSetup.LockoutMinutes} minutes; an administrator can reset the password sooner.");

    public static readonly Refusal Disabled = new("account.disabled",
        "This account is disabled. An administrator can enable it again.");
}
