using System.Security.Cryptography;

namespace ReviewerPortal.Web.Features.Admin;

/// <summary>Makes passwords that can be read out over a telephone.</summary>
internal static class NewPassword
{
    /// <summary>Neither 0 and o nor 1, l and i, which people confuse.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Four groups of four: 79 bits.</summary>
    public static string Generate() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}
