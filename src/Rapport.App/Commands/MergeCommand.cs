using System.CommandLine;
using Rapport.Ledger;

namespace Rapport.App.Commands;

/// <summary><c>rapport merge CASE OTHER</c>: joins a colleague's case into one's own.</summary>
internal static class MergeCommand
{
    public static Command Build(Terminal terminal)
    {
        var folder = CommonOptions.Case();
        var other = new Argument<string>("OTHER") { Description = "A colleague's copy of the case" };
        var writer = CommonOptions.Writer();
        var command = new DocumentedCommand("merge", "Join a colleague's evidence and decisions into this case; both chains are kept, whoever merges gets the same content root",
            "rapport merge my-case colleagues-case")
        {
            folder, other, writer,
        };
        command.SetAction(parsed => (int)Merge(terminal, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(other), parsed.GetValue(writer)));
        return command;
    }

    private static ExitCode Merge(Terminal terminal, string folder, string other, string? writer) =>
        CaseLedger.Use(terminal, folder, writer, readOnly: false, ledger => CaseLedger.Use(terminal, other, writer, readOnly: true, theirs =>
        {
            var report = ledger.Merge(theirs);
            Tell(terminal, report);
            terminal.Say($"content root {ledger.ContentRoot()}");
            return report.Done ? ExitCode.Done : ExitCode.Ledger;
        }));

    /// <summary>What came of a merge or an import, in words.</summary>
    public static void Tell(Terminal terminal, MergeReport report)
    {
        terminal.Say($"{report.EntriesAdded} entries and {report.SnapshotsAdded} files added");
        terminal.Report(report.Faults);
        foreach (var problem in report.Problems)
            terminal.Error(Terminal.Plain($"the other ledger: {problem.Code}: {problem.Message}"));
        foreach (var forked in report.ForkedWriters)
            terminal.Warn($"{Terminal.Plain(forked)} wrote in both after they parted; both ends are kept");
        foreach (var conflict in report.Conflicts)
            terminal.Warn($"two decisions contradict each other: {conflict.First.Entry} by {conflict.First.Writer}, {conflict.Second.Entry} by {conflict.Second.Writer}; neither is lost, and one must be retracted");
    }
}
