namespace ReviewerPortal.Web.Components.Fields;

/// <summary>One choice of a <see cref="PillMenu"/>.</summary>
public sealed record PillOption(string Value, string Words);
