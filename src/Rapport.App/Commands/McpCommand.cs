using System.CommandLine;
using Rapport.App.Mcp;

namespace Rapport.App.Commands;

/// <summary><c>rapport mcp CASE</c>: the case for programs that speak the Model Context Protocol, on standard input and output.</summary>
internal static class McpCommand
{
    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var folder = CommonOptions.Case();
        var command = new DocumentedCommand("mcp", "Answer questions of a program over the Model Context Protocol, on standard input and output: search, get_span, get_claim, check_number, brief_status; nothing writes or goes out",
            "rapport mcp my-case")
        {
            folder,
        };
        command.SetAction(parsed => (int)CaseLedger.Use(terminal, parsed.GetRequiredValue(folder), null, readOnly: true, ledger =>
        {
            terminal.Say("Answering on standard output. Ctrl+C ends.");
            using var output = Console.OpenStandardOutput();
            try
            {
                CaseServer.RunAsync(ledger, terminal.Input, output, cancel).GetAwaiter().GetResult();
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return ExitCode.Interrupted;
            }
            return ExitCode.Done;
        }));
        return command;
    }
}
