using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Policies;

namespace ReviewerPortal.Web.Features.Policies.Components;

/// <summary>The ids within a shown policy. The prefix keeps two policies on one page apart.</summary>
internal static class PolicyAnchors
{
    public const string DefaultPrefix = "policy";

    public static string Section(string prefix, PolicySectionKind kind) => $"{prefix}-{kind}".ToLowerInvariant();

    public static string Reference(string prefix, int number) => $"{prefix}-reference-{number}";

    /// <summary>Any piece, by where it starts in the source.</summary>
    public static string Passage(string prefix, Passage passage) => $"{prefix}-at-{passage.Start}";

    /// <summary>
    /// The address of an anchor on the page that is shown: with a base element, a bare <c>#id</c> would lead to the start page.
    /// </summary>
    public static string ToAnchor(this NavigationManager navigation, string id) => $"{navigation.Uri.Split('#')[0]}#{id}";
}
