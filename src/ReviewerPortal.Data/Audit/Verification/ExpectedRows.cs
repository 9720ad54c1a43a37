namespace ReviewerPortal.Data.Audit.Verification;

/// <summary>
/// The covered rows that must be in the database, gathered from the events in their order: an event that covers a row adds it, a
/// tombstone takes it away, and what stays must be found with the recorded hash.
/// </summary>
internal sealed class ExpectedRows(IEnumerable<CoveredTable> tables)
{
    private readonly Dictionary<string, Dictionary<string, Expected>> _tables =
        tables.ToDictionary(table => table.Name, _ => new Dictionary<string, Expected>(StringComparer.Ordinal), StringComparer.Ordinal);

    private readonly HashSet<string> _takenOver = new(StringComparer.Ordinal);

    /// <summary>False where this version knows no such table, or the hash is none.</summary>
    public bool TryCover(string table, string key, ReadOnlySpan<byte> hexHash, long sequence)
    {
        if (!_tables.TryGetValue(table, out var rows) || !Sha256Value.TryFromHex(hexHash, out var hash)) return false;
        rows[key] = new Expected(hash, sequence);
        return true;
    }

    /// <summary>Retention removed it.</summary>
    public void Remove(string table, string key) => _tables.GetValueOrDefault(table)?.Remove(key);

    /// <summary>From here on every row of these tables has an event that covers it.</summary>
    public void TakeOver(string tables) => _takenOver.UnionWith(tables.Split(' '));

    /// <summary>Compares a stored row; null where it is the one that an event covers, or was stored before the chain covered its table.</summary>
    public ChainFault? Found(string table, string key, Sha256Value hash)
    {
        if (_tables[table].Remove(key, out var expected))
            return expected.Hash == hash ? null : new ChainFault($"{table} {key}", $"a value of this row is not the one that event {expected.Sequence} covers: it was changed.");
        return _takenOver.Contains(table) ? new ChainFault($"{table} {key}", "no event covers this row: it was inserted past the portal.") : null;
    }

    /// <summary>The first row of a table that was not found.</summary>
    public ChainFault? Missing(string table)
    {
        var rows = _tables[table];
        if (rows.Count == 0) return null;
        var (key, expected) = rows.MinBy(row => row.Value.Sequence);
        return new ChainFault($"{table} {key}", $"this row is missing: event {expected.Sequence} covers it, and no tombstone says that retention removed it.");
    }

    private readonly record struct Expected(Sha256Value Hash, long Sequence);
}
