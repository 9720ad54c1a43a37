using System.Globalization;
using Bunit;
using MudBlazor.Services;

namespace ReviewerPortal.Web.Tests.Support;

/// <summary>
/// What every component test needs: MudBlazor's services, scripts that answer anything, and one culture. xunit disposes the
/// context asynchronously, as MudBlazor asks.
/// </summary>
public abstract class ComponentTest : BunitContext
{
    protected ComponentTest()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
    }
}
