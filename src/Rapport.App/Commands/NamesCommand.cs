using System.CommandLine;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport names [FILE…] --jsonl</c>: whether two written names may be one; with <c>--against</c>, which parties of an actors file a name may be.</summary>
internal static class NamesCommand
{
    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var paths = CommonOptions.Paths();
        var lines = CommonOptions.JsonLines();
        var strict = CommonOptions.Strict();
        var against = new Option<string?>("--against") { Description = "An actors file: input is then lines of {id,name}, and the parties that each may be are ranked", HelpName = "actors.yaml" };
        var command = new DocumentedCommand("names", "Compare written names across scripts and readings; input is lines of {id,left,right,leftContext?,rightContext?}",
            "rapport names pairs.jsonl --jsonl", "echo '{\"id\":\"1\",\"left\":\"Li Zaiming\",\"right\":\"이재명\"}' | rapport names",
            "echo '{\"id\":\"1\",\"name\":\"Lee Jae-myung\"}' | rapport names --against cases/korea-china/actors.yaml")
        {
            paths, lines, strict, against,
        };
        command.SetAction(parsed => (int)(parsed.GetValue(against) is { } file
            ? Against(terminal, parsed.GetValue(paths) ?? [], file, parsed.GetValue(lines), parsed.GetValue(strict), cancel)
            : Pairs(terminal, parsed.GetValue(paths) ?? [], parsed.GetValue(lines), parsed.GetValue(strict), cancel)));
        return command;
    }

    private static ExitCode Pairs(Terminal terminal, string[] paths, bool lines, bool strict, CancellationToken cancel) => Each(terminal, JsonNames.ReadPairs(terminal, paths), lines, strict, pair =>
    {
        var comparison = Inquiries.CompareNames(pair.Left, pair.Right!, pair.LeftContext, pair.RightContext);
        if (lines)
            terminal.Output.WriteLine(ContractJson.Line(json => NamesJson.Write(json, pair.Id, comparison)));
        else
            Show(terminal, pair, comparison);
    }, cancel);

    private static ExitCode Against(Terminal terminal, string[] paths, string file, bool lines, bool strict, CancellationToken cancel)
    {
        var (find, faults) = Inquiries.ActorFinder(file);
        terminal.Report(faults);
        if (find is null)
            return ExitCode.Unavailable;
        return Each(terminal, JsonNames.ReadNames(terminal, paths), lines, strict, name =>
        {
            var matches = find(name.Left);
            if (lines)
                terminal.Output.WriteLine(ContractJson.Line(json => NamesJson.Write(json, name.Id, matches)));
            else
                terminal.Output.WriteLine(Terminal.Plain($"{name.Id}  {name.Left}" + (matches.IsEmpty ? "  no party of the file" : string.Concat(matches.Select(m => FormattableString.Invariant($"\n  {m.Score:0.000} {Word.Of(m.Verdict)}  {m.Actor.DisplayName} ({m.Form})"))))));
        }, cancel);
    }

    private static ExitCode Each(Terminal terminal, IEnumerable<JsonNames> names, bool lines, bool strict, Action<JsonNames> answer, CancellationToken cancel)
    {
        int read = 0, refused = 0;
        foreach (var name in names)
        {
            cancel.ThrowIfCancellationRequested();
            if (name.Fault is { } fault)
            {
                refused++;
                if (lines)
                    terminal.Output.WriteLine(ContractJson.Line(json => ContractJson.WriteFault(json, fault)));
                terminal.Report([fault]);
                continue;
            }
            read++;
            answer(name);
        }
        if (read == 0 && refused > 0)
            return ExitCode.Unavailable;
        return strict && refused > 0 ? ExitCode.Found : ExitCode.Done;
    }

    private static void Show(Terminal terminal, JsonNames pair, NameComparison comparison)
    {
        terminal.Output.WriteLine(Terminal.Plain(FormattableString.Invariant($"{pair.Id}  {pair.Left} | {pair.Right}  {comparison.Score:0.000} {Word.Of(comparison.Verdict)}") + (comparison.Veto is { } veto ? $": {veto}" : "")));
        foreach (var place in comparison.Evidence)
        {
            var (left, right) = (Side(place.Left, place.LeftSystem), Side(place.Right, place.RightSystem));
            var through = place.Witnesses.IsEmpty ? "" : " through " + string.Join(' ', place.Witnesses);
            terminal.Output.WriteLine(Terminal.Plain(place.Weight is { } weight ? FormattableString.Invariant($"    {left} = {right}{through}  {weight:0.000}") : $"    {left} ≠ {right}"));
        }
    }

    private static string Side(string text, string system) => text.Length == 0 ? "nothing" : $"{text} ({system})";
}
