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
        return GivenTexts.Each(terminal, paths, lines, strict, (id, document) =>
        {
            var quotes = find(document);
            if (lines)
                terminal.Output.WriteLine(ContractJson.Line(json => QuotesJson.Write(json, id ?? document.Id.Value, quotes)));
            else
                Show(terminal, id ?? document.Title ?? document.Source, quotes);
        }, cancel);
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
