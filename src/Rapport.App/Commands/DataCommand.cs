using System.CommandLine;
using Rapport.Cases;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport data import CASE FILE</c>: tables of official figures, looked through before they are taken in.</summary>
internal static class DataCommand
{
    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var folder = CommonOptions.Case();
        var files = new Argument<string[]>("FILE") { Description = "Tables in the contract's CSV form, or answers of services as they were saved", Arity = ArgumentArity.OneOrMore };
        var dryRun = CommonOptions.DryRun();
        var strict = CommonOptions.Strict();
        var writer = CommonOptions.Writer();
        var import = new DocumentedCommand("import", "Look tables through and take them in; every cell that cannot be read is named with its line",
            "rapport data import my-case trade.csv", "rapport data import my-case tables/ --dry-run")
        {
            folder, files, dryRun, strict, writer,
        };
        import.SetAction(parsed => (int)Import(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(files) ?? [], parsed.GetValue(dryRun), parsed.GetValue(strict), parsed.GetValue(writer), cancel));
        return new DocumentedCommand("data", "Bring official figures into a case", "rapport data import my-case trade.csv", "rapport data pull my-case") { import, DataPullCommand.Build(terminal, cancel) };
    }

    private static ExitCode Import(Terminal terminal, string folder, string[] files, bool dryRun, bool strict, string? writer, CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(folder, CaseReader.FileName)))
        {
            terminal.Report(CaseReader.Read(folder).Faults);
            return ExitCode.Unavailable;
        }
        return CaseLedger.Use(terminal, folder, writer, readOnly: false, ledger =>
        {
            var report = Intake.AddTables(ledger, files, dryRun, cancel);
            foreach (var taken in report.Taken)
                terminal.Say($"{(taken.Added ? dryRun ? "would take in" : "took in" : "already held")} table {Terminal.Plain(taken.Place)} ({taken.Snapshot})");
            terminal.Report(report.Faults);
            if (report.Taken.IsEmpty)
                return ExitCode.Unavailable;
            return strict && report.Faults.Length > 0 ? ExitCode.Found : ExitCode.Done;
        });
    }
}
