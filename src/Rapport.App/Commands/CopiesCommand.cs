using System.CommandLine;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport copies PATH… --jsonl</c>: which texts derive from which, with the stretches that they share.</summary>
internal static class CopiesCommand
{
    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var paths = CommonOptions.Paths();
        var lines = CommonOptions.JsonLines();
        var strict = CommonOptions.Strict();
        var command = new DocumentedCommand("copies", "Find which texts are copies, cuts, extensions, splices or translations of which",
            "rapport copies press/", "rapport copies press/ --jsonl", "rapport copies texts.jsonl --jsonl")
        {
            paths, lines, strict,
        };
        command.SetAction(parsed => (int)Copies(terminal, parsed.GetValue(paths) ?? [], parsed.GetValue(lines), parsed.GetValue(strict), cancel));
        return command;
    }

    private static ExitCode Copies(Terminal terminal, string[] paths, bool lines, bool strict, CancellationToken cancel)
    {
        var texts = new List<(string Name, Document Document)>();
        var code = GivenTexts.Each(terminal, paths, lines, strict, (id, document) => texts.Add((id ?? document.Source, document)), cancel);
        var links = Inquiries.Copies(texts);
        foreach (var link in links)
        {
            terminal.Output.WriteLine(lines
                ? ContractJson.Line(json => CopiesJson.Write(json, link))
                : Terminal.Plain($"{link.Left} | {link.Right}  {Word.Of(link.Kind)}, from {link.Origin} ({(link.IsStated ? "stated" : "inferred")}), {link.Ranges.Length} shared"));
        }
        terminal.Say($"{texts.Count} texts, {links.Length} links");
        return code;
    }
}
