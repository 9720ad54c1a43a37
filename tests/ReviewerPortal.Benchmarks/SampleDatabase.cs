using System.Data.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Providers;

namespace ReviewerPortal.Benchmarks;

/// <summary>A database file in a folder of its own that is removed afterwards.</summary>
internal abstract class SampleDatabase : IDisposable
{
    private readonly DbContextOptions<PortalDbContext> _options;

    protected SampleDatabase()
    {
        // The model of the account tables depends on the services' options.
        var services = new ServiceCollection().Configure<IdentityOptions>(IdentitySchema.Use).BuildServiceProvider();
        var options = new DbContextOptionsBuilder<PortalDbContext>().UseApplicationServiceProvider(services);
        options.UsePortalSqlite(Path.Combine(Folder, "portal.db"));
        _options = options.Options;
        using var context = NewContext();
        context.Database.Migrate();
    }

    protected string Folder { get; } = Directory.CreateTempSubdirectory("portal-benchmark-").FullName;

    public PortalDbContext NewContext() => new(_options);

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "portal.db")};Foreign Keys=False");
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    protected static SqliteCommand Command(SqliteConnection connection, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        return command;
    }

    protected static void Run(DbCommand command, params IReadOnlyList<object> values)
    {
        for (var i = 0; i < values.Count; i++) command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }
}
