using Microsoft.JSInterop;

namespace ReviewerPortal.Web.Features.Drafts;

/// <summary>What a page does with drafts: loads them when it opens, forgets them when they were acted on.</summary>
public sealed class DraftDesk(DraftStore store, IJSRuntime script)
{
    public Task<DraftBook> LoadAsync(Guid personId, params IReadOnlyCollection<string> scopes) =>
        store.LoadAsync(personId, scopes, CancellationToken.None);

    /// <summary>
    /// Forgets a scope on the server first; then the page's script drops a save that is still on its way, so that no text
    /// comes back after it was acted on.
    /// </summary>
    public async Task DiscardAsync(Guid personId, string scope)
    {
        await store.DiscardAsync(personId, scope, CancellationToken.None);
        try
        {
            await script.InvokeVoidAsync("portalDrafts.discard", scope);
        }
        catch (JSDisconnectedException)
        {
            // Without a browser nothing is on its way.
        }
    }
}
