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
        var to = new Option<string?>("--to") { Description = "Write it to a folder instead, that opens without a server: page, Markdown, JSON and a document for a word processor, with their hashes", HelpName = "FOLDER" };
        var sign = new Option<string?>("--sign") { Description = "With --to: a private key (PEM) to sign each file with; openssl dgst -sha256 -verify public-key.pem -signature FILE.sig FILE verifies it", HelpName = "KEY" };
        var command = new DocumentedCommand("brief", "Print the brief: Markdown, or with an option JSON or HTML; or write it to a folder, signed where a key is given",
            "rapport brief cases/korea-china", "rapport brief my-case --json", "rapport brief my-case --html > brief.html", "rapport brief my-case --to for-the-minister --sign office-key.pem")
        {
            folder, asOf, json, html, to, sign,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(sign) is not null && parsed.GetValue(to) is null)
            {
                terminal.Error("--sign goes with --to: a signature stands beside the file that it is of");
                return (int)ExitCode.Usage;
            }
            return (int)Brief(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(asOf), brief => Give(terminal, brief, parsed.GetValue(json), parsed.GetValue(html), parsed.GetValue(to), parsed.GetValue(sign)), cancel);
        });
        return command;
    }

    private static ExitCode Give(Terminal terminal, RenderedBrief brief, bool json, bool html, string? to, string? key)
    {
        if (to is null)
        {
            terminal.Output.Write(json ? brief.Json : html ? brief.Html : brief.Markdown);
            return ExitCode.Done;
        }
        if (BriefFolder.Write(to, brief, key) is { } fault)
        {
            terminal.Error(fault.ToString());
            return ExitCode.Unavailable;
        }
        terminal.Say($"Written to {to}");
        return ExitCode.Done;
    }

    private static ExitCode Brief(Terminal terminal, string folder, DateOnly? asOf, Func<RenderedBrief, ExitCode> give, CancellationToken cancel)
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
            return give(brief);
        });
    }
}
