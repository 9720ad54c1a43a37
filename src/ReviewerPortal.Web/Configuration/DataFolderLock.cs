using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Configuration;

/// <summary>
/// One process owns a data folder: the audit chain's anchor, the clearing of interrupted migrations and the waiting of writers rely on it.
/// The lock is the operating system's on an open file, so that a killed process leaves none behind; the file itself means nothing.
/// </summary>
internal sealed class DataFolderLock(DataFolder folder) : IDisposable
{
    /// <summary>What the systems answer when another process holds the lock: Windows' sharing violation, EAGAIN of Linux and of macOS.</summary>
    private static readonly int[] HeldByAnother = [unchecked((int)0x80070020), 11, 35];

    private FileStream? _held;

    /// <summary>Takes the folder for the life of this process or host. Refused while another has it.</summary>
    public Result TryTake()
    {
        try
        {
            _held = new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return Result.Done;
        }
        catch (IOException e) when (HeldByAnother.Contains(e.HResult))
        {
            return new Refusal("data-folder.in-use", $"Another ReviewerPortal process is using the data folder {folder.Root}. Stop it first, or give this one a folder of its own (Portal__DataDirectory).");
        }
    }

    public void Dispose() => _held?.Dispose();
}

/// <summary>Takes the data folder before anything touches the database.</summary>
internal static class DataFolderOwnership
{
    public static Result TakeDataFolder(this WebApplication app) => app.Services.GetRequiredService<DataFolderLock>().TryTake();
}
