using System.CommandLine;
using System.Globalization;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport quotes PATH… --jsonl</c>: who is said to have said what, and how those named are spoken of; input is pages, or lines of <c>{id,text,targets[]?}</c>.</summary>
internal static class QuotesCommand
{
    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var paths = CommonOptions.Paths();
        var lines = CommonOptions.JsonLines();
        var strict = CommonOptions.Strict();
        var command = new DocumentedCommand("quotes", "Find who is said to have said what, in quotation marks or without, and how those named are spoken of",
            "rapport quotes article.txt", "rapport quotes article.txt --jsonl", "echo '{\"id\":\"1\",\"text\":\"The minister said talks would go on.\"}' | rapport quotes --jsonl")
        {
            paths, lines, strict,
        };
        command.SetAction(parsed => (int)Quotes(terminal, parsed.GetValue(paths) ?? [], parsed.GetValue(lines), parsed.GetValue(strict), cancel));
        return command;
    }

    private static ExitCode Quotes(Terminal terminal, string[] paths, bool lines, bool strict, CancellationToken cancel)
    {
        var read = Inquiries.SpeechReader();
        return GivenTexts.Each(terminal, paths, lines, strict, (id, document, targets) =>
        {
            var (quotes, stances) = read(document, targets is { } given ? [.. given.Select(t => t.In(document.Text)).OfType<TextSpan>()] : null);
            if (lines)
                terminal.Output.WriteLine(ContractJson.Line(json => QuotesJson.Write(json, id ?? document.Id.Value, quotes, stances)));
            else
                Show(terminal, id ?? document.Title ?? document.Source, quotes, stances);
        }, cancel);
    }

    private static void Show(Terminal terminal, string title, IReadOnlyList<Quote> quotes, IReadOnlyList<Stance> stances)
    {
        terminal.Output.WriteLine(Terminal.Plain(title));
        foreach (var quote in quotes)
            terminal.Output.WriteLine(Terminal.Plain($"  {(quote.Within is null ? "" : "  ")}{Word.Of(quote.Kind),-8} {Named(quote)} · {quote.Cue ?? "–"}: “{quote.Text.ReplaceLineEndings(" ")}”"));
        var speakers = quotes.ToDictionary(q => q.Id, Named);
        // What an author passes on is told as the speaker's.
        foreach (var stance in stances.Where(s => s.Tone != StanceTone.Neutral && (s.Holder == StanceHolder.Speaker || s.Quote is null)))
            terminal.Output.WriteLine(Terminal.Plain($"  {Word.Of(stance.Tone),-8} {(stance.Quote is { } quote ? speakers[quote] : "the author")} on {stance.Text}: {string.Join(", ", stance.Reasons.Select(Reason))}"));
    }

    private static string Named(Quote quote) => quote.Speaker.Kind switch { SpeakerKind.None => "the author", SpeakerKind.Unnamed => $"{quote.Speaker.Text} (unnamed)", _ => quote.Speaker.Text ?? "somebody" };

    private static string Reason(StanceReason reason) => string.Create(CultureInfo.InvariantCulture, $"{reason.Text} {reason.Weight:+0.00;−0.00}");
}
