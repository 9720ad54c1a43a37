using System.Globalization;
using Microsoft.Data.Sqlite;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Data.Audit.Verification;
using ReviewerPortal.Web.Configuration;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Audit;

/// <summary>A copy of a host's database in memory, for whoever attacks it: without triggers, and without references that are checked.</summary>
internal sealed class CopiedChain : IDisposable
{
    private readonly IReadOnlyList<CoveredTable> _tables;
    private readonly string _anchor;

    private CopiedChain(SqliteConnection connection, IReadOnlyList<CoveredTable> tables, string anchor) => (Connection, _tables, _anchor) = (connection, tables, anchor);

    public SqliteConnection Connection { get; }

    public static CopiedChain Of(PortalHost host)
    {
        using var context = host.NewContext();
        using var source = new SqliteConnection($"Data Source={new DataFolder(host.Folder).Database};Mode=ReadOnly");
        source.Open();
        return new CopiedChain(CopyOf(source), CoveredTable.Of(context), new DataFolder(host.Folder).AuditAnchor).WithoutTriggers();
    }

    public CopiedChain Copy() => new(CopyOf(Connection), _tables, _anchor);

    public ChainVerification Verify() => Verify(_anchor);

    /// <summary>Against another anchor; null verifies the chain alone.</summary>
    public ChainVerification Verify(string? anchor) => new ChainVerifier(Connection, _tables, anchor).Verify(progress: null, CancellationToken.None);

    public int Execute(string sql, params (string Name, object Value)[] parameters)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        return command.ExecuteNonQuery();
    }

    public string? Text(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public List<string> Texts(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read()) texts.Add(reader.GetValue(0).ToString()!);
        return texts;
    }

    private static SqliteConnection CopyOf(SqliteConnection source)
    {
        var copy = new SqliteConnection("Data Source=:memory:;Foreign Keys=False");
        copy.Open();
        source.BackupDatabase(copy);
        return copy;
    }

    private CopiedChain WithoutTriggers()
    {
        foreach (var trigger in Texts("SELECT name FROM sqlite_master WHERE type = 'trigger'")) Execute($"DROP TRIGGER \"{trigger}\"");
        return this;
    }

    public void Dispose() => Connection.Dispose();
}
