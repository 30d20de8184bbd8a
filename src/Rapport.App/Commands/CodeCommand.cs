using System.CommandLine;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport code [FILE…] --jsonl</c>: events from sentences; with source and target given, the relation between them.</summary>
internal static class CodeCommand
{
    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var paths = CommonOptions.Paths();
        var lines = CommonOptions.JsonLines();
        var strict = CommonOptions.Strict();
        var explain = new Option<bool>("--explain") { Description = "Print the rules that led to each event, with file and line" };
        var harvest = new Option<bool>("--harvest") { Description = "Rank the verbs and names that the coder does not know, most frequent first" };
        var dictionaries = new Option<string?>("--dictionaries") { Description = "Code with the dictionaries of a folder (verbs, actors, agents, discards of the PETRARCH family) instead of our own", HelpName = "DIR" };
        var command = new DocumentedCommand("code", "Code who did what to whom from sentences; input is lines of {id,text,published?,source?,target?}",
            "rapport code sentences.jsonl --jsonl", "echo '{\"id\":\"1\",\"text\":\"Poland urged Germany to pay.\"}' | rapport code --explain",
            "echo '{\"id\":\"1\",\"text\":\"Poland urged Germany to pay.\",\"source\":\"Poland\",\"target\":\"Germany\"}' | rapport code --jsonl")
        {
            paths, lines, strict, explain, harvest, dictionaries,
        };
        command.SetAction(parsed => parsed.GetValue(dictionaries) is { } folder ? (int)WithDictionaries(terminal, parsed.GetValue(paths) ?? [], folder, parsed.GetValue(lines), parsed.GetValue(strict), cancel) : parsed.GetValue(harvest) ? (int)Harvest(terminal, parsed.GetValue(paths) ?? [], parsed.GetValue(lines), cancel) : (int)Code(terminal, parsed.GetValue(paths) ?? [], parsed.GetValue(lines), parsed.GetValue(explain), parsed.GetValue(strict), cancel));
        return command;
    }

    private static ExitCode Code(Terminal terminal, string[] paths, bool lines, bool explain, bool strict, CancellationToken cancel)
    {
        var code = Inquiries.Coder();
        int read = 0, refused = 0;
        foreach (var question in JsonTexts.Read(terminal, paths))
        {
            cancel.ThrowIfCancellationRequested();
            var fault = question.Fault;
            if (fault is null)
            {
                switch (Inquiries.ReadText(question.Id, question.Text, question.Published))
                {
                    case Parsed<Document>.Ok ok:
                        read++;
                        var coding = code(ok.Value, question is { Source: { } source, Target: { } target } ? (source, target) : null);
                        if (lines)
                            terminal.Output.WriteLine(ContractJson.Line(json => CodeJson.Write(json, question.Id, coding, explain)));
                        else
                            Show(terminal, question.Id, coding, explain);
                        continue;
                    case Parsed<Document>.Malformed bad:
                        fault = bad.Fault;
                        break;
                }
            }
            refused++;
            if (lines)
                terminal.Output.WriteLine(ContractJson.Line(json => ContractJson.WriteFault(json, fault!)));
            terminal.Report([fault!]);
        }
        if (read == 0 && refused > 0)
            return ExitCode.Unavailable;
        return strict && refused > 0 ? ExitCode.Found : ExitCode.Done;
    }

    private static ExitCode WithDictionaries(Terminal terminal, string[] paths, string folder, bool lines, bool strict, CancellationToken cancel)
    {
        var (code, faults, summary) = Inquiries.DictionaryCoder(folder);
        terminal.Report(faults);
        terminal.Say(summary);
        var refused = faults.Length;
        foreach (var question in JsonTexts.Read(terminal, paths))
        {
            cancel.ThrowIfCancellationRequested();
            if (question.Fault is { } fault)
            {
                refused++;
                if (lines)
                    terminal.Output.WriteLine(ContractJson.Line(json => ContractJson.WriteFault(json, fault)));
                terminal.Report([fault]);
                continue;
            }
            var day = DateOnly.TryParseExact(question.Published, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var on) ? on : (DateOnly?)null;
            var events = code(question.Text, day);
            if (lines)
                terminal.Output.WriteLine(ContractJson.Line(json => CodeJson.Write(json, question.Id, events)));
            else
                terminal.Output.WriteLine(Terminal.Plain(question.Id + string.Concat(events.Select(e => $"\n  {e.Code}  {e.Source.Code} → {e.Target.Code}  {e.Rule.File}:{e.Rule.Line}"))));
        }
        return strict && refused > 0 ? ExitCode.Found : ExitCode.Done;
    }

    private static ExitCode Harvest(Terminal terminal, string[] paths, bool lines, CancellationToken cancel)
    {
        var harvest = Inquiries.Harvester();
        var counts = new Dictionary<(string Kind, string Form), (int Count, string Example)>();
        foreach (var question in JsonTexts.Read(terminal, paths))
        {
            cancel.ThrowIfCancellationRequested();
            if (question.Fault is { } fault)
            {
                terminal.Report([fault]);
                continue;
            }
            if (Inquiries.ReadText(question.Id, question.Text, question.Published) is not Parsed<Document>.Ok ok)
                continue;
            foreach (var word in harvest(ok.Value))
                counts[(word.Kind, word.Form)] = counts.TryGetValue((word.Kind, word.Form), out var held) ? (held.Count + 1, held.Example) : (1, question.Id);
        }
        foreach (var ((kind, form), (count, example)) in counts.OrderBy(c => c.Key.Kind, StringComparer.Ordinal).ThenByDescending(c => c.Value.Count).ThenBy(c => c.Key.Form, StringComparer.Ordinal))
        {
            terminal.Output.WriteLine(lines
                ? ContractJson.Line(json => CodeJson.WriteUnknown(json, kind, form, count, example))
                : Terminal.Plain($"{count,6}  {kind}  {form}  (first in {example})"));
        }
        return ExitCode.Done;
    }

    private static void Show(Terminal terminal, string id, Coding coding, bool explain)
    {
        terminal.Output.WriteLine(Terminal.Plain(id + (coding.Uncoded is { } reason ? $"  nothing coded: {reason}" : "")));
        for (var i = 0; i < coding.Events.Length; i++)
        {
            var act = coding.Events[i];
            var mode = act.Mode is null ? "" : ":" + act.Mode;
            terminal.Output.WriteLine(Terminal.Plain($"  {Word.Of(act.Type).ToUpperInvariant()}{mode} ({Word.Of(act.Modality)}) {Parties(act.Source)} → {Parties(act.Target)}  {act.Date}"));
            foreach (var step in explain ? coding.Paths[i] : [])
                terminal.Output.WriteLine(Terminal.Plain($"      {step}"));
        }
    }

    private static string Parties(IReadOnlyList<EventActor> actors) => actors.Count == 0 ? "–" : string.Join(" and ", actors.Select(a => a.Country is null ? a.Text : $"{a.Text} [{a.Country}]"));
}
