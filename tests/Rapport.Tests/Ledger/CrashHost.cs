using System.Diagnostics;

namespace Rapport.Tests.Ledger;

/// <summary>Runs the crash host in a process of its own.</summary>
internal static class CrashHost
{
    private static readonly string Dll = Path.Combine(AppContext.BaseDirectory, "Rapport.LedgerCrash.dll");

    /// <summary>Starts it; what it prints goes to the file given.</summary>
    public static Process Start(string output, IEnumerable<string> arguments, string? before = null, string? preload = null, string? failAfter = null)
    {
        var dotnet = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var command = $"{before ?? ":"}; exec \"$DOTNET\" exec \"$DLL\" \"$@\" > \"$OUTPUT\" 2>&1";
        var start = new ProcessStartInfo("/bin/bash") { ArgumentList = { "-c", command, "crash-host" } };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET"] = dotnet;
        start.Environment["DLL"] = Dll;
        start.Environment["OUTPUT"] = output;
        start.Environment["DOTNET_TieredPGO"] = "0";
        if (preload is not null)
        {
            start.Environment["LD_PRELOAD"] = preload;
            start.Environment["FAIL_SYNC_AFTER"] = failAfter;
        }
        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end and gives its exit code.</summary>
    public static int Run(string output, IEnumerable<string> arguments, string? before = null, string? preload = null, string? failAfter = null)
    {
        using var process = Start(output, arguments, before, preload, failAfter);
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>The entries it acknowledged.</summary>
    public static IReadOnlyList<string> Acknowledged(string output) => [.. File.ReadAllText(output).Split('\n')[..^1].Where(l => l.StartsWith("ack ", StringComparison.Ordinal)).Select(l => l[4..])];
}
