using Microsoft.EntityFrameworkCore;

namespace ReviewerPortal.Data.Transactions;

/// <summary>
/// Lets a long read see one moment of the database while others go on writing. The context's queries run inside it until it is disposed;
/// nothing may be saved with that context.
/// </summary>
public sealed class ReadSnapshot : IAsyncDisposable
{
    private readonly PortalDbContext _context;

    private ReadSnapshot(PortalDbContext context) => _context = context;

    public static async Task<ReadSnapshot> OpenAsync(PortalDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        // EF's own transactions take the write lock at once; this one never does.
        await context.Database.ExecuteSqlRawAsync("BEGIN", cancellationToken);
        return new ReadSnapshot(context);
    }

    public async ValueTask DisposeAsync()
    {
        await _context.Database.ExecuteSqlRawAsync("ROLLBACK");
        await _context.Database.CloseConnectionAsync();
    }
}
