using System.Security.Cryptography;
using System.Text;

namespace ReviewerPortal.Web.Features.Accounts;

/// <summary>
/// Lets whoever reads the server's console create the first administrator, once. Only its hash is kept, in memory:
/// a restart with a still empty database prints a new one.
/// </summary>
internal sealed class FirstAdministratorToken
{
    private const int Bytes = 24;
    private readonly Lock _gate = new();
    private byte[]? _hash;

    /// <summary>The token to print once the host listens; null when there is none or it was printed.</summary>
    private string? _unprinted;

    public bool IsOpen => _hash is not null;

    public void Issue()
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        _hash = Hash(token);
        _unprinted = token;
    }

    /// <summary>Hands the token out for printing, the first time only.</summary>
    public string? TakeForPrinting() => Interlocked.Exchange(ref _unprinted, null);

    public bool Matches(string? typed) =>
        _hash is { } hash && typed is not null && CryptographicOperations.FixedTimeEquals(hash, Hash(typed.Trim()));

    /// <summary>True for one caller only; afterwards the token is used up.</summary>
    public bool TryUse(string? typed)
    {
        lock (_gate)
        {
            var matches = Matches(typed);
            if (matches)
                _hash = null;
            return matches;
        }
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
