using System.CommandLine;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport quotes PATH… --jsonl</c>: who is said to have said what; input is pages, or lines of <c>{id,text}</c>.</summary>
internal static class QuotesCommand
{
    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var paths = CommonOptions.Paths();
        var lines = CommonOptions.JsonLines();
        var strict = CommonOptions.Strict();
        var command = new DocumentedCommand("quotes", "Find who is said to have said what, in quotation marks or without",
            "rapport quotes article.txt", "rapport quotes article.txt --jsonl", "echo '{\"id\":\"1\",\"text\":\"The minister said talks would go on.\"}' | rapport quotes --jsonl")
        {
            paths, lines, strict,
        };
        command.SetAction(parsed => (int)Quotes(terminal, parsed.GetValue(paths) ?? [], parsed.GetValue(lines), parsed.GetValue(strict), cancel));
        return command;
    }

    private static ExitCode Quotes(Terminal terminal, string[] paths, bool lines, bool strict, CancellationToken cancel)
    {
        var find = Inquiries.QuoteReader();
        int read = 0, refused = 0;
        foreach (var (id, document) in GivenTexts.Read(terminal, paths))
        {
            cancel.ThrowIfCancellationRequested();
            if (document is Parsed<Document>.Malformed bad)
            {
                refused++;
                if (lines)
                    terminal.Output.WriteLine(ContractJson.Line(json => ContractJson.WriteFault(json, bad.Fault)));
                terminal.Report([bad.Fault]);
            }
            else if (document is Parsed<Document>.Ok ok)
            {
                read++;
                var quotes = find(ok.Value);
                if (lines)
                    terminal.Output.WriteLine(ContractJson.Line(json => QuotesJson.Write(json, id ?? ok.Value.Id.Value, quotes)));
                else
                    Show(terminal, id ?? ok.Value.Title ?? ok.Value.Source, quotes);
            }
        }
        if (read == 0 && refused > 0)
            return ExitCode.Unavailable;
        return strict && refused > 0 ? ExitCode.Found : ExitCode.Done;
    }

    private static void Show(Terminal terminal, string title, IReadOnlyList<Quote> quotes)
    {
        terminal.Output.WriteLine(Terminal.Plain(title));
        foreach (var quote in quotes)
        {
            var speaker = quote.Speaker.Kind switch { SpeakerKind.None => "the author", SpeakerKind.Unnamed => $"{quote.Speaker.Text} (unnamed)", _ => quote.Speaker.Text };
            terminal.Output.WriteLine(Terminal.Plain($"  {(quote.Within is null ? "" : "  ")}{Word.Of(quote.Kind),-8} {speaker} · {quote.Cue ?? "–"}: “{quote.Text.ReplaceLineEndings(" ")}”"));
        }
    }
}
