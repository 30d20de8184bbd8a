using System.CommandLine;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport read PATH… --jsonl</c>: documents from files, no case needed.</summary>
internal static class ReadCommand
{
    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var paths = CommonOptions.Paths();
        var lines = CommonOptions.JsonLines();
        var strict = CommonOptions.Strict();
        var explain = new Option<bool>("--explain") { Description = "With --jsonl: also every candidate for title, date and authors, with what spoke for it and where it stands" };
        var threads = CommonOptions.Threads();
        var command = new DocumentedCommand("read", "Read pages into documents: title, outlet, byline, date, zones, body; one JSON a document",
            "rapport read article.txt --jsonl", "rapport read clippings/ --jsonl > documents.jsonl", "rapport read page.html --jsonl --explain")
        {
            paths, lines, strict, explain, threads,
        };
        command.SetAction(parsed => (int)Read(terminal, parsed.GetValue(paths) ?? [], parsed.GetValue(lines), parsed.GetValue(strict), parsed.GetValue(explain), parsed.GetValue(threads), cancel));
        return command;
    }

    private static ExitCode Read(Terminal terminal, string[] paths, bool lines, bool strict, bool explain, int threads, CancellationToken cancel) =>
        GivenTexts.Each(terminal, Inquiries.Read(paths, terminal.Input, threads).Select(d => ((string?)null, d)), lines, strict, (_, document) =>
        {
            if (lines)
                terminal.Output.WriteLine(ContractJson.Line(json => ReadJson.Write(json, document, explain)));
            else
                Show(terminal, document);
        }, cancel);

    private static void Show(Terminal terminal, Document document)
    {
        var output = terminal.Output;
        output.WriteLine(Terminal.Plain(document.Title ?? document.Source));
        output.WriteLine(Terminal.Plain(string.Join(" · ", new[]
        {
            string.Join(" / ", document.Outlet.Select(o => o.Text)),
            document.Published?.ToIso() ?? "undated",
            string.Join(", ", document.Authors.Select(a => a.Name)),
            Word.Of(document.Genre),
        }.Where(w => w.Length > 0))));
        foreach (var warning in document.Warnings.Concat(document.Parts.SelectMany(p => p.Warnings)))
            output.WriteLine(Terminal.Plain($"! {warning.Code}: {warning.Message}"));
        foreach (var part in document.Parts)
            output.WriteLine(Terminal.Plain($"- {part.Title ?? string.Join(" | ", part.TitleCandidates)} ({string.Join(" / ", part.Outlet.Select(o => o.Text))}, {part.Published?.ToIso() ?? "undated"})"));
        output.WriteLine();
        output.WriteLine(Terminal.Plain(document.Body));
        output.WriteLine();
    }
}
