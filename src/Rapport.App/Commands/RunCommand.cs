using System.CommandLine;
using Rapport.Cases;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport run CASE</c>: everything, from the case's files to its brief.</summary>
internal static class RunCommand
{
    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var folder = CommonOptions.Case();
        var asOf = CommonOptions.AsOf();
        var strict = CommonOptions.Strict();
        var writer = CommonOptions.Writer();
        var threads = CommonOptions.Threads();
        var command = new DocumentedCommand("run", "Read, record, check, measure, stress and write the brief; running again continues",
            "rapport run cases/korea-china", "rapport run my-case --as-of 2026-01-06")
        {
            folder, asOf, strict, writer, threads,
        };
        command.SetAction(parsed => (int)Run(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(asOf), parsed.GetValue(strict), parsed.GetValue(writer), parsed.GetValue(threads), cancel));
        return command;
    }

    internal static ExitCode Run(Terminal terminal, string folder, DateOnly? asOf, bool strict, string? writer, int threads, CancellationToken cancel)
    {
        var start = terminal.Clock.GetTimestamp();
        var reading = CaseReader.Read(folder);
        if (reading.Case is null)
        {
            terminal.Report(reading.Faults);
            return ExitCode.Unavailable;
        }
        return CaseLedger.Use(terminal, folder, writer, readOnly: false, ledger =>
        {
            var result = new Investigation(ledger, new() { AsOf = asOf, Threads = threads }).Run(reading, terminal.Progress(), cancel);
            terminal.Report(result.Faults);
            if (result.Rendered is not { } brief)
            {
                terminal.Report(result.Unbound);
                terminal.Error("the brief is refused: a figure in it rests on nothing");
                return ExitCode.Found;
            }
            if (BriefFiles.Write(folder, brief) is { } fault)
            {
                terminal.Error(fault.ToString());
                return ExitCode.Unavailable;
            }
            terminal.Say($"{(result.Unchanged ? "Nothing changed" : "Done")} in {terminal.Clock.GetElapsedTime(start).TotalSeconds.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)} s: {BriefFiles.Html(folder)}");
            terminal.Say($"evidence {result.ContentRoot}");
            return strict && result.Faults.Length > 0 ? ExitCode.Found : ExitCode.Done;
        });
    }
}
