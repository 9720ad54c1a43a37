using System.Runtime.InteropServices;

namespace ReviewerPortal.Data.Audit.Verification;

/// <summary>A SHA-256 as a value without an allocation of its own: a verification holds one for every covered row.</summary>
internal readonly record struct Sha256Value(ulong A, ulong B, ulong C, ulong D)
{
    private const int Size = 32;

    public static Sha256Value From(ReadOnlySpan<byte> bytes)
    {
        var parts = MemoryMarshal.Cast<byte, ulong>(bytes);
        return new Sha256Value(parts[0], parts[1], parts[2], parts[3]);
    }

    /// <summary>False unless the text is 64 digits of lower-case hex.</summary>
    public static bool TryFromHex(ReadOnlySpan<byte> utf8, out Sha256Value value)
    {
        Span<byte> bytes = stackalloc byte[Size];
        value = default;
        if (utf8.Length != 2 * Size || utf8.ContainsAnyInRange((byte)'A', (byte)'F') || Convert.FromHexString(utf8, bytes, out _, out _) != System.Buffers.OperationStatus.Done) return false;
        value = From(bytes);
        return true;
    }
}
