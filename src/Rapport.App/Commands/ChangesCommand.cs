using System.CommandLine;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport changes CASE --since DATE</c>: what moved, and why.</summary>
internal static class ChangesCommand
{
    public static Command Build(Terminal terminal)
    {
        var folder = CommonOptions.Case();
        var since = new Option<string?>("--since") { Description = "A day: against the last brief written before it; or the evidence root that a brief prints, or its first digits; without one, against the brief before the last", HelpName = "DATE|BRIEF" };
        var json = CommonOptions.Json();
        var check = CommonOptions.Check();
        var command = new DocumentedCommand("changes", "Show what moved between two briefs, and why",
            "rapport changes my-case", "rapport changes my-case --since 2026-01-01 --check")
        {
            folder, since, json, check,
        };
        command.SetAction(parsed => (int)Changes(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(since), parsed.GetValue(json), parsed.GetValue(check)));
        return command;
    }

    internal static ExitCode Changes(Terminal terminal, string folder, string? since, bool json, bool check)
    {
        if (since is not null && !LastRun.IsDay(since) && !(since.Length >= 8 && since.All(char.IsAsciiHexDigit)))
        {
            terminal.Error($"found '{Terminal.Plain(since)}' after --since, expected a day such as 2026-01-06, or 8 or more digits of the evidence root of a brief");
            return ExitCode.Usage;
        }
        return CaseLedger.Use(terminal, folder, null, readOnly: true, ledger =>
        {
            var found = LastRun.ChangesSince(ledger, since);
            if (found is null && since is not null)
                terminal.Say(LastRun.IsDay(since) ? $"No brief was written before {since}." : $"No brief of this case has the evidence root {since}.");
            var changes = found ?? [];
            if (json)
                terminal.Output.WriteLine(ContractJson.Document(writer => ChangesJson.Write(writer, since, changes)));
            foreach (var change in json ? [] : changes)
                terminal.Output.WriteLine(Terminal.Plain($"{Word.Of(change.Kind),-10} {Word.Of(change.Why),-9} {change.Text.ReplaceLineEndings(" ")}  {change.Before ?? "–"} → {change.After ?? "–"}  ({change.Id})"));
            if (changes.IsEmpty)
                terminal.Say("Nothing moved.");
            return check && !changes.IsEmpty ? ExitCode.Found : ExitCode.Done;
        });
    }
}
