using System.Security.Cryptography;
using System.Text;

namespace ReviewerPortal.Web.Features.Letters.Export;

/// <summary>
/// Passes an archive on as it is written and hashes it meanwhile. The archive ends with a comment of as many characters as a SHA-256 has in
/// hex; the stream keeps that back and writes the hash of everything before in its place. So every byte of the file is under the seal.
/// </summary>
internal sealed class SealedStream(Stream output) : Stream
{
    public const int SealLength = SHA256.HashSizeInBytes * 2;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private ReadOnlyMemory<byte> _kept = ReadOnlyMemory<byte>.Empty;

    /// <summary>What the archive writes as its comment, until the seal replaces it.</summary>
    public static string Placeholder { get; } = new('0', SealLength);

    /// <summary>Writes the seal; the hash of all before it, in lower-case hex. Nothing is written afterwards.</summary>
    public async Task<string> SealAsync(CancellationToken cancellationToken)
    {
        await WriteAsync(ReadOnlyMemory<byte>.Empty, cancellationToken);
        if (Encoding.ASCII.GetString(_kept.Span) != Placeholder) throw new InvalidOperationException("The archive does not end with its comment.");
        var seal = Convert.ToHexStringLower(_hash.GetHashAndReset());
        await output.WriteAsync(Encoding.ASCII.GetBytes(seal), cancellationToken);
        await output.FlushAsync(cancellationToken);
        return seal;
    }

    /// <summary>Passes on all that was kept and written, but for as much as the seal is long.</summary>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Length < SealLength)
        {
            byte[] all = [.. _kept.Span, .. buffer.Span];
            (buffer, _kept) = (all, ReadOnlyMemory<byte>.Empty);
        }

        var passed = Math.Max(0, buffer.Length - SealLength);
        await PassOnAsync(_kept, cancellationToken);
        await PassOnAsync(buffer[..passed], cancellationToken);
        _kept = buffer[passed..].ToArray();
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => output.FlushAsync(cancellationToken);

    private ValueTask PassOnAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        _hash.AppendData(bytes.Span);
        return output.WriteAsync(bytes, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _hash.Dispose();
        base.Dispose(disposing);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>
    /// Keeps what was written for the next asynchronous write. The platform's archive writes some of its headers synchronously, and the web
    /// server takes no such call.
    /// </summary>
    public override void Write(byte[] buffer, int offset, int count) => _kept = (byte[])[.. _kept.Span, .. buffer.AsSpan(offset, count)];

    /// <summary>Nothing: what may be passed on is passed on as it is written.</summary>
    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
