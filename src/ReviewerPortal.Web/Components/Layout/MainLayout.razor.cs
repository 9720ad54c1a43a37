using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace ReviewerPortal.Web.Components.Layout;

/// <summary>The frame of every page of the workbench: rail, main region, notices.</summary>
public sealed partial class MainLayout : IAsyncDisposable
{
    private ErrorBoundary? _boundary;
    private DotNetObjectReference<MainLayout>? _self;
    private bool _isDark;

    [CascadingParameter(Name = "StartsDark")]
    public bool StartsDark { get; set; }

    [Inject]
    public required IJSRuntime Script { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    /// <summary>Called by theme.js when the person or the system changed the theme.</summary>
    [JSInvokable]
    public void ThemeChanged(bool isDark)
    {
        _isDark = isDark;
        StateHasChanged();
    }

    protected override void OnInitialized()
    {
        _isDark = StartsDark;
        Navigation.LocationChanged += RecoverOnNavigation;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _self = DotNetObjectReference.Create(this);
        await Script.InvokeVoidAsync("portalTheme.watch", _self);
    }

    private void Recover() => _boundary?.Recover();

    private void RecoverOnNavigation(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(Recover);

    public async ValueTask DisposeAsync()
    {
        Navigation.LocationChanged -= RecoverOnNavigation;
        if (_self is null)
            return;
        try
        {
            await Script.InvokeVoidAsync("portalTheme.unwatch");
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone and took its listener along.
        }
        _self.Dispose();
    }
}
