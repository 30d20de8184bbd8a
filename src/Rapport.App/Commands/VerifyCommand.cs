using System.CommandLine;

namespace Rapport.App.Commands;

/// <summary><c>rapport verify CASE</c>: walks the chains.</summary>
internal static class VerifyCommand
{
    public static Command Build(Terminal terminal)
    {
        var folder = CommonOptions.Case();
        var command = new DocumentedCommand("verify", "Walk the ledger's chains and bytes, and name every entry that is not as it was written",
            "rapport verify cases/korea-china")
        {
            folder,
        };
        command.SetAction(parsed => (int)Verify(terminal, parsed.GetRequiredValue(folder)));
        return command;
    }

    private static ExitCode Verify(Terminal terminal, string folder) => CaseLedger.Use(terminal, folder, null, readOnly: true, ledger =>
    {
        var problems = ledger.Verify();
        foreach (var problem in problems)
            terminal.Error(Terminal.Plain($"entry {problem.Sequence?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–"} {problem.Entry?.Value} {problem.Code}: {problem.Message}"));
        if (problems.Count > 0)
            return ExitCode.Ledger;
        terminal.Output.WriteLine($"{ledger.Count} entries, all as written; content root {ledger.ContentRoot()}");
        return ExitCode.Done;
    });
}
