using Microsoft.AspNetCore.Components;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.Policies;

/// <summary>Reads a published policy. Every signed-in person may: a policy holds no health information.</summary>
public partial class PolicyPage
{
    private PolicyDocument? _policy;
    private bool _isMissing;

    [Parameter]
    public required string Reference { get; set; }

    [Inject]
    public required PolicyQuery Query { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    private DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    protected override async Task OnParametersSetAsync()
    {
        _policy = await Query.FindAsync(Reference, CancellationToken.None);
        _isMissing = _policy is null;
    }
}
