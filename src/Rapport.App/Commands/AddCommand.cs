using System.CommandLine;
using Rapport.Cases;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport add CASE PATH…</c>: takes articles and tables into the ledger.</summary>
internal static class AddCommand
{
    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var folder = CommonOptions.Case();
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders; tables in the contract's CSV form are known by their first line", Arity = ArgumentArity.OneOrMore };
        var dryRun = CommonOptions.DryRun();
        var strict = CommonOptions.Strict();
        var writer = CommonOptions.Writer();
        var command = new DocumentedCommand("add", "Take in articles and tables; the same bytes twice add nothing",
            "rapport add my-case article.txt", "rapport add my-case clippings/")
        {
            folder, paths, dryRun, strict, writer,
        };
        command.SetAction(parsed => (int)Add(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(paths) ?? [], parsed.GetValue(dryRun), parsed.GetValue(strict), parsed.GetValue(writer), cancel));
        return command;
    }

    private static ExitCode Add(Terminal terminal, string folder, string[] paths, bool dryRun, bool strict, string? writer, CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(folder, CaseReader.FileName)))
        {
            terminal.Report(CaseReader.Read(folder).Faults);
            return ExitCode.Unavailable;
        }
        if (paths.FirstOrDefault(p => p.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || p.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) is { } address)
        {
            terminal.Error($"found the address '{Terminal.Plain(address)}': this version takes in files and folders only");
            return ExitCode.Usage;
        }
        return CaseLedger.Use(terminal, folder, writer, readOnly: false, ledger =>
        {
            var report = Intake.Add(ledger, paths, dryRun, cancel);
            foreach (var taken in report.Taken)
                terminal.Say($"{(taken.Added ? dryRun ? "would take in" : "took in" : "already held")} {(taken.Role == SnapshotRole.Table ? "table" : "article")} {Terminal.Plain(taken.Place)} ({taken.Snapshot})");
            terminal.Report(report.Faults);
            if (report.Taken.IsEmpty)
                return ExitCode.Unavailable;
            return strict && report.Faults.Length > 0 ? ExitCode.Found : ExitCode.Done;
        });
    }
}
