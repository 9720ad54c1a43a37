namespace ReviewerPortal.Web.Time;

/// <summary>Turns a wall clock reading of a zone into an instant.</summary>
public static class PlanInstant
{
    /// <summary>
    /// The instant (UTC); null where the reading never happened, because clocks went forward over it. Of a reading that happened
    /// twice the earlier instant is taken: a clock that starts there is the stricter one.
    /// </summary>
    public static DateTimeOffset? At(DateTime reading, TimeZoneInfo zone)
    {
        var local = DateTime.SpecifyKind(reading, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local)) return null;
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
