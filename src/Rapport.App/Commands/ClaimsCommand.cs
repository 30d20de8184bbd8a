using System.CommandLine;
using System.Text.Json;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport claims PATH… --jsonl</c>: stated figures; input is pages, or lines of <c>{id,text,published?}</c>.</summary>
internal static class ClaimsCommand
{
    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var paths = CommonOptions.Paths();
        var lines = CommonOptions.JsonLines();
        var strict = CommonOptions.Strict();
        var command = new DocumentedCommand("claims", "Find the figures and other checkable statements of texts",
            "rapport claims article.txt", "rapport claims article.txt --jsonl", "echo '{\"id\":\"1\",\"text\":\"Exports rose 6.6 percent.\"}' | rapport claims --jsonl")
        {
            paths, lines, strict,
        };
        command.SetAction(parsed => (int)Claims(terminal, parsed.GetValue(paths) ?? [], parsed.GetValue(lines), parsed.GetValue(strict), cancel));
        return command;
    }

    private static ExitCode Claims(Terminal terminal, string[] paths, bool lines, bool strict, CancellationToken cancel)
    {
        var record = Inquiries.Recorder();
        return GivenTexts.Each(terminal, paths, lines, strict, (id, document) =>
        {
            var recording = record(document);
            if (lines)
                terminal.Output.WriteLine(ContractJson.Line(json => ClaimsJson.Write(json, id ?? document.Id.Value, recording)));
            else
                Show(terminal, document, recording);
        }, cancel);
    }

    private static void Show(Terminal terminal, Document document, Recording recording)
    {
        terminal.Output.WriteLine(Terminal.Plain(document.Title ?? document.Source));
        foreach (var claim in recording.Claims)
        {
            var about = string.Join(" ", new[] { claim.Subject, claim.Flow ?? claim.Measure, claim.Partner is { } partner ? $"with {partner}" : null, claim.Item, claim.Period?.ToString() }.Where(w => !string.IsNullOrEmpty(w)));
            terminal.Output.WriteLine(Terminal.Plain($"  {Word.Of(claim.Type),-11} {Word.Of(claim.Basis),-8} “{claim.Text}”  {about}{(claim.Unresolved.IsEmpty ? "" : "  open: " + string.Join(", ", claim.Unresolved))}"));
        }
        foreach (var check in recording.Internal.Where(c => !c.Holds))
            terminal.Output.WriteLine(Terminal.Plain($"  does not fit: {check.Message}"));
        terminal.Output.WriteLine();
    }
}
