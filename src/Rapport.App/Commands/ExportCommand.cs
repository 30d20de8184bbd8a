using System.CommandLine;
using Rapport.Cases;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport export CASE</c>: the whole case as one file, or one kind of record as JSON lines.</summary>
internal static class ExportCommand
{
    private static readonly string[] Kinds = ["documents", "actors", "quotes", "events", "pledges", "claims", "verdicts", "findings", "impacts", "decisions"];

    public static Command Build(Terminal terminal)
    {
        var folder = CommonOptions.Case();
        var kind = new Option<string?>("--kind") { Description = "One kind of record as JSON lines instead: " + string.Join(", ", Kinds), HelpName = "KIND" };
        kind.AcceptOnlyFromAmong(Kinds);
        var to = new Option<string?>("--to") { Description = "A file to write; else standard output", HelpName = "FILE" };
        var command = new DocumentedCommand("export", "Write the whole case as one file that `import` reads, or one kind of record",
            "rapport export my-case --to my-case.rapport", "rapport export my-case --kind verdicts")
        {
            folder, kind, to,
        };
        command.SetAction(parsed => (int)Export(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(kind), parsed.GetValue(to)));
        return command;
    }

    private static ExitCode Export(Terminal terminal, string folder, string? kind, string? to) => CaseLedger.Use(terminal, folder, null, readOnly: true, ledger =>
    {
        if (kind is not null)
        {
            foreach (var line in Records.Lines(ledger, kind, kind == "actors" ? CaseReader.Read(folder).Case : null))
                terminal.Output.WriteLine(line);
            return ExitCode.Done;
        }
        try
        {
            if (to is null)
            {
                terminal.Output.Flush();
                using var output = Console.OpenStandardOutput();
                ledger.ExportTo(output);
                return ExitCode.Done;
            }
            using (var file = File.Create(to + ".new"))
                ledger.ExportTo(file);
            File.Move(to + ".new", to, overwrite: true);
            terminal.Say($"Written to {to}, content root {ledger.ContentRoot()}");
            return ExitCode.Done;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Error($"{to}: cannot be written: {fault.Message}");
            return ExitCode.Unavailable;
        }
    });
}
