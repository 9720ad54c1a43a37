using System.Diagnostics;
using System.Text.Json;
using ReviewerPortal.Web.Configuration;
using ReviewerPortal.Web.Operations;

namespace ReviewerPortal.Web.Tests.Configuration;

/// <summary>A data folder belongs to one process: real processes of the executable, and the lock of the operating system.</summary>
public sealed class DataFolderLockTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-lock-").FullName;

    private string Sentence => $"Another ReviewerPortal process is using the data folder {_folder}. Stop it first, or give this one a folder of its own (Portal__DataDirectory).";

    private readonly List<Process> _started = [];

    public void Dispose()
    {
        foreach (var process in _started)
        {
            if (!process.HasExited) process.Kill();
            process.WaitForExit();
            process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Start_WhileAnotherProcessServes_SaysSoAndEndsBeforeTheDatabase()
    {
        var first = Start();
        await ReadyAsync(first);
        var written = File.GetLastWriteTimeUtc(new DataFolder(_folder).Database);

        var (server, verb) = (await EndAsync(Start()), await EndAsync(Start("policies", "publish", _folder, "--json")));

        Assert.Equal((CommandLine.Refused, Sentence), (server.ExitCode, server.Errors.Trim()));
        Assert.Equal(CommandLine.Refused, verb.ExitCode);
        Assert.Equal("data-folder.in-use", JsonDocument.Parse(verb.Output).RootElement.GetProperty("refusals")[0].GetProperty("code").GetString());
        Assert.Equal(written, File.GetLastWriteTimeUtc(new DataFolder(_folder).Database));
        Assert.False(first.HasExited);
    }

    [Fact]
    public async Task Start_AfterTheOtherWasKilled_Serves()
    {
        var first = Start();
        await ReadyAsync(first);
        await KillAsync(first);

        var second = Start();
        await ReadyAsync(second);
    }

    [Fact]
    public void TryTake_WhileTheFolderIsHeld_IsRefusedUntilItIsLeft()
    {
        using var second = new DataFolderLock(new DataFolder(_folder));
        using (var first = new DataFolderLock(new DataFolder(_folder)))
        {
            Assert.False(first.TryTake().IsRefused);
            Assert.Equal(Sentence, Assert.Single(second.TryTake().Refusals).Sentence);
        }

        Assert.False(second.TryTake().IsRefused);
    }

    private Process Start(params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["Portal__DataDirectory"] = _folder,
                ["Portal__DemoData"] = "false",
            },
        })!;
        _started.Add(process);
        return process;
    }

    private static async Task ReadyAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.Contains("ReviewerPortal is ready", StringComparison.Ordinal)) return;
        Assert.Fail(await process.StandardError.ReadToEndAsync());
    }

    private static async Task<(int ExitCode, string Output, string Errors)> EndAsync(Process process)
    {
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }

    private static async Task KillAsync(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync();
    }
}
