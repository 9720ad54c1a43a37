using Microsoft.JSInterop;

namespace ReviewerPortal.Web.Features.Drafts;

/// <summary>What a page does with drafts: loads them when it opens, forgets them when they were acted on.</summary>
public sealed class DraftDesk(DraftStore store, IJSRuntime script)
{
    public Task<DraftBook> LoadAsync(Guid personId, params IReadOnlyCollection<string> scopes) =>
        store.LoadAsync(personId, scopes, CancellationToken.None);

    /// <summary>
    /// Keeps what the server notes by itself beside what is typed: the stored text, or null, becomes the new one. Another window
    /// that was faster is merged with.
    /// </summary>
    public async Task<string> MergeAsync(Guid personId, string scope, string field, Func<string?, string> merge)
    {
        var seen = (await LoadAsync(personId, scope)).Find(scope, field);
        var saved = await store.SaveAsync(personId, scope, field, merge(seen?.Text), seen?.Revision ?? 0, CancellationToken.None);
        while (saved.Outcome == DraftOutcome.Conflict)
            saved = await store.SaveAsync(personId, scope, field, merge(saved.Text), saved.Revision, CancellationToken.None);
        return saved.Text;
    }

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
