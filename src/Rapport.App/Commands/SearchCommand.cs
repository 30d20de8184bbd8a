using System.CommandLine;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport search CASE WORDS</c>: the reading room's search.</summary>
internal static class SearchCommand
{
    private static readonly string[] Scopes = ["content", "title", "keyword"];
    private static readonly string[] Orders = ["newest", "oldest", "relevance", "relativity"];

    public static Command Build(Terminal terminal)
    {
        var folder = CommonOptions.Case();
        var words = new Argument<string[]>("WORDS") { Description = "What to look for", Arity = ArgumentArity.OneOrMore };
        var scope = new Option<string>("--scope") { Description = "Where to look: content, title or keyword", HelpName = "content|title|keyword", DefaultValueFactory = _ => "content" };
        scope.AcceptOnlyFromAmong(Scopes);
        var sort = new Option<string>("--sort") { Description = "In which order: newest, oldest or relevance", HelpName = "newest|oldest|relevance", DefaultValueFactory = _ => "newest" };
        // "relativity" is how some sites misname relevance; it is understood, and not advertised.
        sort.AcceptOnlyFromAmong(Orders);
        var limit = new Option<int>("--limit") { Description = "How many at the most", DefaultValueFactory = _ => 20 };
        var cursor = new Option<string?>("--after") { Description = "Go on after this cursor of an earlier page", HelpName = "CURSOR" };
        var json = CommonOptions.Json();
        var lines = CommonOptions.JsonLines();
        var command = new DocumentedCommand("search", "Search the case's documents; an empty result is no error",
            "rapport search cases/korea-china semiconductor", "rapport search my-case \"Taiwan Strait\" --scope keyword --sort relevance --json")
        {
            folder, words, scope, sort, limit, cursor, json, lines,
        };
        command.SetAction(parsed => (int)Search(terminal, parsed.GetRequiredValue(folder), string.Join(' ', parsed.GetValue(words) ?? []), parsed.GetValue(scope)!, parsed.GetValue(sort)!, parsed.GetValue(limit), parsed.GetValue(cursor), parsed.GetValue(json), parsed.GetValue(lines)));
        return command;
    }

    private static ExitCode Search(Terminal terminal, string folder, string words, string scope, string sort, int limit, string? cursor, bool json, bool lines) => CaseLedger.Use(terminal, folder, null, readOnly: true, ledger =>
    {
        var where = Word.TryParse<SearchScope>(scope, out var known) ? known : SearchScope.Content;
        var order = sort == "relativity" ? SearchOrder.Relevance : Word.TryParse<SearchOrder>(sort, out var asked) ? asked : SearchOrder.Newest;
        var (hits, more, fault) = ReadingRoom.Search(ledger, words, where, order, limit, cursor);
        if (fault is not null)
        {
            terminal.Error(Terminal.Plain(fault.Message));
            return fault.Code == "time-limit" ? ExitCode.Unavailable : ExitCode.Usage;
        }
        if (json)
        {
            terminal.Output.WriteLine(ContractJson.Document(writer => SearchJson.Write(writer, hits)));
            return ExitCode.Done;
        }
        foreach (var hit in hits)
        {
            if (lines)
                terminal.Output.WriteLine(ContractJson.Line(writer => SearchJson.WriteHit(writer, hit)));
            else
                terminal.Output.WriteLine(Terminal.Plain($"{hit.Published ?? "undated",-16} {hit.Title ?? "untitled"}  ({hit.Outlet ?? "no outlet"})  {hit.Document}\n    {hit.Snippet}"));
        }
        if (!lines)
            terminal.Say(hits.IsEmpty ? "No result." : more ? $"More: --after {hits[^1].Cursor}" : "No more.");
        return ExitCode.Done;
    });
}
