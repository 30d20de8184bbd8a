using System.CommandLine;
using Rapport.Cases;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport watch CASE PATH|URL…</c>: looks again and again at folders and feeds, takes in what is new, runs, and says what moved.</summary>
internal static class WatchCommand
{
    private const int MostMinutes = 7 * 24 * 60;

    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var folder = CommonOptions.Case();
        var paths = new Argument<string[]>("PATH") { Description = "Folders, files, and addresses of feeds or pages", Arity = ArgumentArity.OneOrMore };
        var every = new Option<double>("--every") { Description = "How many minutes to wait between two looks", HelpName = "MINUTES", DefaultValueFactory = _ => 15 };
        var times = new Option<int>("--times") { Description = "How many looks; 0 until it is stopped", HelpName = "N", DefaultValueFactory = _ => 0 };
        var writer = CommonOptions.Writer();
        var threads = CommonOptions.Threads();
        every.Within(0, MostMinutes, leastToo: false);
        times.Within(0, int.MaxValue);
        var command = new DocumentedCommand("watch", "Look at folders and feeds again and again: take in what is new, run, say what moved",
            "rapport watch my-case clippings/", "rapport watch my-case https://example.org/feed.xml --every 60")
        {
            folder, paths, every, times, writer, threads,
        };
        command.SetAction(async (parsed, _) => (int)await WatchAsync(
            terminal, parsed.GetRequiredValue(folder), parsed.GetValue(paths) ?? [], TimeSpan.FromMinutes(parsed.GetValue(every)), parsed.GetValue(times), parsed.GetValue<bool>("--offline"), parsed.GetValue(writer), parsed.GetValue(threads), cancel));
        return command;
    }

    private static async Task<ExitCode> WatchAsync(Terminal terminal, string folder, string[] paths, TimeSpan every, int times, bool offline, string? writer, int threads, CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(folder, CaseReader.FileName)))
        {
            terminal.Report(CaseReader.Read(folder).Faults);
            return ExitCode.Unavailable;
        }
        if (offline && Array.Find(paths, Intake.IsAddress) is { } address)
        {
            terminal.Error($"found the address '{Terminal.Plain(address)}' under --offline: nothing goes out");
            return ExitCode.Unavailable;
        }
        // A file that cannot be read stays where it is: it is told once, not at every look.
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var look = 1; ; look++)
        {
            var taken = 0;
            var code = CaseLedger.Use(terminal, folder, writer, readOnly: false, ledger =>
            {
                var report = Intake.TakeInAsync(ledger, paths, terminal.Clock, cancel).GetAwaiter().GetResult();
                foreach (var added in report.Taken.Where(t => t.Added))
                {
                    taken++;
                    terminal.Say($"took in {(added.Role == SnapshotRole.Table ? "table" : "article")} {Terminal.Plain(added.Place)}");
                }
                terminal.Report(report.Faults.Where(f => told.Add(f.ToString())));
                return ExitCode.Done;
            });
            if (taken > 0 && (code = RunCommand.Run(terminal, folder, null, false, writer, threads, cancel)) == ExitCode.Done)
                code = ChangesCommand.Changes(terminal, folder, null, json: false, check: false);
            else if (taken == 0 && code == ExitCode.Done)
                terminal.Detail("Nothing new.");
            // A ledger that another program holds, or a feed that is down, may be back at the next look.
            if (look == times)
                return code;
            await Task.Delay(every, terminal.Clock, cancel).ConfigureAwait(false);
        }
    }
}
