using System.CommandLine;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport trace CASE ID</c>: walks a figure, verdict, claim or event back to bytes.</summary>
internal static class TraceCommand
{
    private const int Shown = 160;

    public static Command Build(Terminal terminal)
    {
        var folder = CommonOptions.Case();
        var id = new Argument<string>("ID") { Description = "An id from the brief or from any output: fig-…, vrd-…, clm-…, evt-…, obs-…, doc-…" };
        var json = CommonOptions.Json();
        var command = new DocumentedCommand("trace", "Walk one figure of the brief back to the bytes it came from",
            "rapport trace cases/korea-china fig-0123456789abcdef0123", "rapport trace my-case clm-0123456789abcdef0123 --json")
        {
            folder, id, json,
        };
        command.SetAction(parsed => (int)Trace(terminal, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(id), parsed.GetValue(json)));
        return command;
    }

    private static ExitCode Trace(Terminal terminal, string folder, string id, bool json) => CaseLedger.Use(terminal, folder, null, readOnly: true, ledger =>
    {
        var chain = Tracer.Walk(ledger, id);
        if (chain.IsEmpty)
        {
            terminal.Error($"found the id '{Terminal.Plain(id)}', expected one of the last run; `rapport brief {folder} --json` prints them");
            return ExitCode.Unavailable;
        }
        if (json)
        {
            terminal.Output.WriteLine(ContractJson.Document(writer => TraceJson.Write(writer, id, chain)));
            return ExitCode.Done;
        }
        foreach (var step in chain)
        {
            var place = step.Bytes is { } bytes ? $"  [{step.File}, bytes {bytes.Start}–{bytes.End}]" : step.File is { } file ? $"  [{file}]" : "";
            var text = step.Text.ReplaceLineEndings(" ");
            terminal.Output.WriteLine(Terminal.Plain($"{step.Kind,-12} {step.Id}  {(text.Length > Shown ? text[..Shown] + "…" : text)}{place}"));
        }
        return ExitCode.Done;
    });
}
