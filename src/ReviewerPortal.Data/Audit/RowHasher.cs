using System.Buffers;
using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReviewerPortal.Data.Audit;

/// <summary>
/// The one canonical hash of a stored row: SHA-256 over each column's name and value in the order of names, values as the database
/// stores them, each with its kind and length. A column that holds NULL is not part: so a nullable column that a later version
/// adds leaves the hashes of earlier rows as they are.
/// One instance serves many rows of one table, one after another.
/// </summary>
public sealed class RowHasher(CoveredTable table)
{
    private const byte Text = 1;
    private const byte Integer = 2;
    private const byte Real = 3;
    private const byte Bytes = 4;

    private readonly byte[][] _names = [.. table.Columns.Select(Encoding.UTF8.GetBytes)];
    private readonly ArrayBufferWriter<byte> _row = new(1024);

    public CoveredTable Table { get; } = table;

    /// <summary>Hashes the row under the reader, which selects <see cref="CoveredTable.Columns"/>; writes 32 bytes.</summary>
    public void Hash(DbDataReader reader, Span<byte> hash)
    {
        _row.ResetWrittenCount();
        for (var i = 0; i < _names.Length; i++)
        {
            if (reader.GetValue(i) is not { } value || value is DBNull) continue;
            Write(_names[i]);
            Write(value);
        }

        SHA256.HashData(_row.WrittenSpan, hash);
    }

    /// <summary>The key of the row under the reader, as the database stores it.</summary>
    public string KeyOf(DbDataReader reader) => Table.Key.Count == 1
        ? Convert.ToString(reader.GetValue(Table.Key[0]), CultureInfo.InvariantCulture)!
        : string.Join('/', Table.Key.Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)));

    private void Write(object value)
    {
        switch (value)
        {
            case string text: Kind(Text); Write(text); break;
            case long number: Kind(Integer); Write(number); break;
            case double number: Kind(Real); Write(BitConverter.DoubleToInt64Bits(number)); break;
            case byte[] bytes: Kind(Bytes); Write(bytes); break;
            default: throw new InvalidOperationException($"A column of {Table.Name} holds a {value.GetType().Name}, which has no canonical form.");
        }
    }

    private void Kind(byte kind)
    {
        _row.GetSpan(1)[0] = kind;
        _row.Advance(1);
    }

    private void Write(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_row.GetSpan(sizeof(long)), number);
        _row.Advance(sizeof(long));
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        Write((long)bytes.Length);
        _row.Write(bytes);
    }

    private void Write(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Write((long)length);
        Encoding.UTF8.GetBytes(text, _row.GetSpan(length));
        _row.Advance(length);
    }
}
