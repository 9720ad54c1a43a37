using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ReviewerPortal.Faults;

/// <summary>The points around a transaction.</summary>
internal sealed class TransactionFaults(FaultPoints points) : DbTransactionInterceptor
{
    public override InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result) =>
        Passing(FaultPoints.BeforeBegin, result);

    public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
        new(Passing(FaultPoints.BeforeBegin, result));

    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result) =>
        Passing(FaultPoints.AfterBegin, result);

    public override ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default) =>
        new(Passing(FaultPoints.AfterBegin, result));

    public override InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result) =>
        Passing(FaultPoints.BeforeCommit, result);

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        new(Passing(FaultPoints.BeforeCommit, result));

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => points.Reached(FaultPoints.AfterCommit);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        points.Reached(FaultPoints.AfterCommit);
        return Task.CompletedTask;
    }

    private T Passing<T>(string point, T result)
    {
        points.Reached(point);
        return result;
    }
}

/// <summary>A point after every statement that changes the database. An insert that returns values is done once its first row is read.</summary>
internal sealed partial class StatementFaults(FaultPoints points) : DbCommandInterceptor
{
    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result) => Passing(command, result);

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default) =>
        new(Passing(command, result));

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result) => Passing(command, result);

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        new(Passing(command, result));

    private T Passing<T>(DbCommand command, T result)
    {
        var change = Change().Match(command.CommandText);
        if (change.Success) points.ReachedStatement(change.Value.Trim().Replace("\"", "", StringComparison.Ordinal));
        return result;
    }

    [GeneratedRegex("""^\s*(INSERT INTO|UPDATE|DELETE FROM|CREATE \w+|DROP \w+|ALTER TABLE)( IF EXISTS| IF NOT EXISTS)? ("\w+"|\w+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Change();
}
