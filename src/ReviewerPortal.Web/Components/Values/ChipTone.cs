namespace ReviewerPortal.Web.Components.Values;

/// <summary>The tones of the design tokens.</summary>
public enum ChipTone
{
    Plain,
    Late,
    Soon,
    Ok,
    Info,
}
