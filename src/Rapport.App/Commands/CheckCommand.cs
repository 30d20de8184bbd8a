using System.CommandLine;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport check CASE</c>: the verdicts of the last run, with their rows.</summary>
internal static class CheckCommand
{
    public static Command Build(Terminal terminal)
    {
        var folder = CommonOptions.Case();
        var lines = CommonOptions.JsonLines();
        var check = CommonOptions.Check();
        var command = new DocumentedCommand("check", "Show what holds: every stated figure's verdict, the definition and the rows that decide it",
            "rapport check cases/korea-china", "rapport check my-case --jsonl", "rapport check my-case --check")
        {
            folder, lines, check,
        };
        command.SetAction(parsed => (int)Check(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(lines), parsed.GetValue(check)));
        return command;
    }

    private static ExitCode Check(Terminal terminal, string folder, bool lines, bool check) => CaseLedger.Use(terminal, folder, null, readOnly: true, ledger =>
    {
        var verdicts = LastRun.Verdicts(ledger);
        if (verdicts.IsEmpty)
            terminal.Say($"No verdict is held: run `rapport run {folder}` first.");
        foreach (var verdict in verdicts)
        {
            if (lines)
                terminal.Output.WriteLine(ContractJson.Line(json => CheckJson.Write(json, verdict)));
            else
            {
                terminal.Output.WriteLine(Terminal.Plain($"{(verdict.Value is { } value ? Word.Of(value) : "no verdict"),-16} “{verdict.Text}”  {verdict.Explanation}"));
                foreach (var missing in verdict.Missing)
                    terminal.Output.WriteLine(Terminal.Plain($"{"",-16} wanted: {missing.What}: {missing.Command.Replace(" CASE", " " + folder, StringComparison.Ordinal)}"));
            }
        }
        return check && verdicts.Any(v => v.Value is VerdictValue.Contradicted or VerdictValue.Misstated) ? ExitCode.Found : ExitCode.Done;
    });
}
