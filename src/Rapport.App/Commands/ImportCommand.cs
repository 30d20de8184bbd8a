using System.CommandLine;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport import CASE FILE</c>: an exported case, into a new folder or into a case that exists.</summary>
internal static class ImportCommand
{
    public static Command Build(Terminal terminal)
    {
        var folder = CommonOptions.Case();
        var file = new Argument<string>("FILE") { Description = "A file that `export` wrote" };
        var writer = CommonOptions.Writer();
        var command = new DocumentedCommand("import", "Take in an exported case; a new folder gets its files back, and the content root is the same",
            "rapport import copy-of-case my-case.rapport")
        {
            folder, file, writer,
        };
        command.SetAction(parsed => (int)Import(terminal, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(file), parsed.GetValue(writer)));
        return command;
    }

    private static ExitCode Import(Terminal terminal, string folder, string file, string? writer)
    {
        if (!File.Exists(file))
        {
            terminal.Error($"{Terminal.Plain(file)}: found no such file, expected one that `rapport export` wrote");
            return ExitCode.Unavailable;
        }
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Error($"{Terminal.Plain(folder)}: cannot be made: {fault.Message}");
            return ExitCode.Unavailable;
        }
        return CaseLedger.Use(terminal, folder, writer, readOnly: false, ledger =>
        {
            using var stream = File.OpenRead(file);
            var report = ledger.ImportFrom(stream, file);
            MergeCommand.Tell(terminal, report);
            foreach (var fault in CaseFiles.Restore(ledger, folder))
                terminal.Error(Terminal.Plain(fault.ToString()));
            terminal.Say($"content root {ledger.ContentRoot()}");
            return report.Done ? ExitCode.Done : ExitCode.Unavailable;
        });
    }
}
