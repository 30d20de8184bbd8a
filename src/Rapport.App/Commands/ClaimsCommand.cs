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
        var refused = 0;
        var read = 0;
        foreach (var (id, document) in GivenTexts.Read(terminal, paths))
        {
            cancel.ThrowIfCancellationRequested();
            switch (document)
            {
                case Parsed<Document>.Ok ok:
                    read++;
                    var recording = record(ok.Value);
                    if (lines)
                        terminal.Output.WriteLine(ContractJson.Line(json => ClaimsJson.Write(json, id ?? ok.Value.Id.Value, recording)));
                    else
                        Show(terminal, ok.Value, recording);
                    break;
                case Parsed<Document>.Malformed bad:
                    refused++;
                    if (lines)
                        terminal.Output.WriteLine(ContractJson.Line(json => ContractJson.WriteFault(json, bad.Fault)));
                    terminal.Report([bad.Fault]);
                    break;
            }
        }
        if (read == 0 && refused > 0)
            return ExitCode.Unavailable;
        return strict && refused > 0 ? ExitCode.Found : ExitCode.Done;
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
