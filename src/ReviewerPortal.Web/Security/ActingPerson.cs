using Microsoft.AspNetCore.Components.Authorization;

namespace ReviewerPortal.Web.Security;

/// <summary>Who acts in this circuit or account page. Endpoints use <see cref="PersonClaims.PersonId"/> on their principal.</summary>
public sealed class ActingPerson(AuthenticationStateProvider state)
{
    /// <summary>The person's id, to be handed to a use case, which authorises it by itself.</summary>
    public async Task<Guid> IdAsync() => (await state.GetAuthenticationStateAsync()).User.PersonId();
}
