using System.CommandLine;
using Rapport.Cases;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport add CASE PATH|URL…</c>: takes articles and tables into the ledger.</summary>
internal static class AddCommand
{
    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var folder = CommonOptions.Case();
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders and addresses (http, https); tables in the contract's CSV form are known by their first line", Arity = ArgumentArity.OneOrMore };
        var dryRun = CommonOptions.DryRun();
        var strict = CommonOptions.Strict();
        var writer = CommonOptions.Writer();
        var command = new DocumentedCommand("add", "Take in articles and tables; the same bytes twice add nothing",
            "rapport add my-case article.txt", "rapport add my-case clippings/", "rapport add my-case https://example.org/article")
        {
            folder, paths, dryRun, strict, writer,
        };
        command.SetAction(parsed => (int)Add(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(paths) ?? [], parsed.GetValue(dryRun), parsed.GetValue(strict), parsed.GetValue<bool>("--offline"), parsed.GetValue(writer), cancel));
        return command;
    }

    private static ExitCode Add(Terminal terminal, string folder, string[] paths, bool dryRun, bool strict, bool offline, string? writer, CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(folder, CaseReader.FileName)))
        {
            terminal.Report(CaseReader.Read(folder).Faults);
            return ExitCode.Unavailable;
        }
        string[] addresses = [.. paths.Where(Intake.IsAddress)];
        if (addresses.Length > 0 && offline)
        {
            terminal.Error($"found the address '{Terminal.Plain(addresses[0])}' under --offline: nothing goes out, nothing was taken in");
            return ExitCode.Unavailable;
        }
        return CaseLedger.Use(terminal, folder, writer, readOnly: false, ledger =>
        {
            foreach (var address in dryRun ? addresses : [])
                terminal.Say($"would fetch {Terminal.Plain(address)}");
            // The command line waits as a whole: there is nothing else to do meanwhile.
            var report = dryRun ? Intake.Add(ledger, [.. paths.Except(addresses)], dryRun: true, cancel) : Intake.TakeInAsync(ledger, paths, terminal.Clock, cancel).GetAwaiter().GetResult();
            foreach (var taken in report.Taken)
                terminal.Say($"{(taken.Added ? dryRun ? "would take in" : "took in" : "already held")} {(taken.Role == SnapshotRole.Table ? "table" : "article")} {Terminal.Plain(taken.Place)} ({taken.Snapshot})");
            terminal.Report(report.Faults);
            if (report.Taken.IsEmpty && !(dryRun && addresses.Length > 0))
                return ExitCode.Unavailable;
            return strict && report.Faults.Length > 0 ? ExitCode.Found : ExitCode.Done;
        });
    }
}
