using System.Collections.Immutable;
using System.Text.Json;
using Rapport.Language;
using Rapport.Ledger;

namespace Rapport.Pipeline;

/// <summary>Searches the documents of the last run.</summary>
public static class ReadingRoom
{
    private const int SnippetBefore = 60;
    private const int SnippetLength = 200;
    private const int SpansShown = 20;

    /// <summary>One page of hits, with the words around the first match and the matches' places; or why there is none.</summary>
    public static (ImmutableArray<SearchHit> Hits, bool More, Fault? Fault) Search(LedgerFile ledger, string words, SearchScope scope, SearchOrder order, int limit, string? cursor)
    {
        var page = ledger.Search(SearchTerms.ToQuery(words), scope, order, limit, cursor);
        var wanted = SearchTerms.Of(words).Select(t => t.Term).ToHashSet(StringComparer.Ordinal);
        return ([.. page.Matches.Select(m => Hit(ledger, m, scope, wanted))], page.More, page.Fault);
    }

    private static SearchHit Hit(LedgerFile ledger, SearchMatch match, SearchScope scope, HashSet<string> wanted)
    {
        var document = ledger.FindFact(match.Document.Value) is { } stored ? JsonSerializer.Deserialize(stored.Json.AsSpan(), WorkJson.Default.Document) : null;
        var spans = ImmutableArray<TextSpan>.Empty;
        var snippet = match.Title ?? "";
        if (document is not null)
        {
            spans = [.. SearchTerms.Of(document.Text).Where(t => wanted.Any(w => t.Term.StartsWith(w, StringComparison.Ordinal))).Select(t => t.Span).Distinct().Order().Take(SpansShown)];
            snippet = Snippet(document.Text, spans.IsEmpty ? new TextSpan(0, 0) : spans[0]);
        }
        return new(match.Document, match.Part, match.Title, match.Outlet, match.Published, scope, match.Score, snippet, spans, match.Cursor);
    }

    private static string Snippet(string text, TextSpan around)
    {
        var start = Math.Max(0, around.Start - SnippetBefore);
        var end = Math.Min(text.Length, start + SnippetLength);
        if (start > 0 && char.IsLowSurrogate(text[start]))
            start--;
        if (end < text.Length && char.IsLowSurrogate(text[end]))
            end++;
        var words = string.Join(' ', text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return (start > 0 ? "…" : "") + words + (end < text.Length ? "…" : "");
    }
}
