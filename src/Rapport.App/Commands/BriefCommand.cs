using System.CommandLine;
using Rapport.Cases;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport brief CASE</c>: the brief on standard output.</summary>
internal static class BriefCommand
{
    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var folder = CommonOptions.Case();
        var asOf = CommonOptions.AsOf();
        var json = CommonOptions.Json();
        var html = new Option<bool>("--html") { Description = "Print the page" };
        var command = new DocumentedCommand("brief", "Print the brief: Markdown, or with an option JSON or HTML",
            "rapport brief cases/korea-china", "rapport brief my-case --json", "rapport brief my-case --html > brief.html")
        {
            folder, asOf, json, html,
        };
        command.SetAction(parsed => (int)Brief(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(asOf), parsed.GetValue(json), parsed.GetValue(html), cancel));
        return command;
    }

    private static ExitCode Brief(Terminal terminal, string folder, DateOnly? asOf, bool json, bool html, CancellationToken cancel)
    {
        var reading = CaseReader.Read(folder);
        if (reading.Case is null)
        {
            terminal.Report(reading.Faults);
            return ExitCode.Unavailable;
        }
        return CaseLedger.Use(terminal, folder, null, readOnly: false, ledger =>
        {
            var result = new Investigation(ledger, new() { AsOf = asOf, Threads = Environment.ProcessorCount }).Run(reading, terminal.Progress(), cancel);
            terminal.Report(result.Faults);
            if (result.Rendered is not { } brief)
            {
                terminal.Report(result.Unbound);
                return ExitCode.Found;
            }
            terminal.Output.Write(json ? brief.Json : html ? brief.Html : brief.Markdown);
            return ExitCode.Done;
        });
    }
}
