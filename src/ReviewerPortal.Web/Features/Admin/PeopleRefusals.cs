using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.Admin;

/// <summary>Why a change of a person is refused, apart from what is wrong in a field.</summary>
internal static class PeopleRefusals
{
    public static readonly Refusal NotAdministrator = new("people.not-administrator",
        "Only an administrator may do this, and your account is not one now. Nothing was changed.");

    public static readonly Refusal Gone = new("people.unknown", "This person does not exist. Load the list again.");

    public static readonly Refusal Stale = new("people.stale",
        "Somebody else changed this person while you were editing. Nothing you typed was saved; load the person again and repeat it.");

    public static readonly Refusal DisablesSelf = new("people.disables-self",
        "You cannot disable your own account. Ask another administrator.");

    public static readonly Refusal DemotesSelf = new("people.demotes-self",
        "You cannot take the administrator role from yourself. Ask another administrator.") { Field = nameof(PersonForm.Roles) };

    public static readonly Refusal ResetsSelf = new("people.resets-self",
        "Use Change password in your own menu for your own account.");
}
