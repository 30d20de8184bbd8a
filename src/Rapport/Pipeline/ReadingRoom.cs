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
    private const int RelatedTerms = 8;
    private const int TermsLookedUp = 60;

    /// <summary>One page of hits, with the words around the first match and the matches' places; or why there is none.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="words">What was typed; null for every document, by date.</param>
    /// <param name="scope">Where to look.</param>
    /// <param name="order">In which order.</param>
    /// <param name="limit">1 to 1000.</param>
    /// <param name="cursor">The cursor of the last hit seen, or null.</param>
    /// <param name="filter">What to narrow it to, or null.</param>
    public static (ImmutableArray<SearchHit> Hits, bool More, Fault? Fault) Search(
        LedgerFile ledger, string? words, SearchScope scope, SearchOrder order, int limit, string? cursor, SearchFilter? filter = null)
    {
        var page = ledger.Search(words is null ? null : SearchTerms.ToQuery(words), scope, order, limit, cursor, filter);
        var wanted = SearchTerms.Of(words ?? "").Select(t => t.Term).ToHashSet(StringComparer.Ordinal);
        return ([.. page.Matches.Select(m => Hit(ledger, m, scope, wanted))], page.More, page.Fault);
    }

    /// <summary>How many documents there are by every facet and in all, or a fault where the search took too long.</summary>
    public static (ImmutableArray<FacetCount> Counts, int Total, Fault? Fault) Facets(LedgerFile ledger, string? words, SearchScope scope, SearchFilter filter) =>
        ledger.Facets(words is null ? null : SearchTerms.ToQuery(words), scope, filter);

    /// <summary>Documents near one by the rarest words of its title and tags, the nearest first; itself left out.</summary>
    public static ImmutableArray<SearchHit> Related(LedgerFile ledger, Document document, int limit)
    {
        var words = SearchTerms.Of($"{document.Title}\n{string.Join('\n', document.Tags)}").Select(t => t.Term).Distinct().Take(TermsLookedUp);
        var terms = ledger.RarestTerms(words, RelatedTerms);
        if (terms.IsEmpty)
            return [];
        var page = ledger.Search(SearchQuery.AnyOf(terms), SearchScope.Content, SearchOrder.Relevance, limit + 1);
        return [.. page.Matches.Where(m => m.Document != document.Id).Take(limit).Select(m => Hit(ledger, m, SearchScope.Content, [.. terms]))];
    }

    private static SearchHit Hit(LedgerFile ledger, SearchMatch match, SearchScope scope, HashSet<string> wanted)
    {
        var document = ledger.FindFact(match.Document.Value) is { } stored ? JsonSerializer.Deserialize(stored.Json.AsSpan(), WorkJson.Default.Document) : null;
        var spans = ImmutableArray<TextSpan>.Empty;
        var snippet = match.Title ?? "";
        if (document is not null)
        {
            spans = [.. SearchTerms.Of(document.Text).Where(t => wanted.Any(w => t.Term.StartsWith(w, StringComparison.Ordinal))).Select(t => t.Span).Distinct().Order().Take(SpansShown)];
            // Without words that were asked for, a piece is shown by how its body begins.
            var first = document.Zones.FirstOrDefault(z => z.Kind == ZoneKind.Body).Span.Start;
            snippet = Snippet(document.Text, spans.IsEmpty ? first : Math.Max(0, spans[0].Start - SnippetBefore));
        }
        return new(match.Document, match.Part, match.Title, match.Outlet, match.Published, scope, match.Score, snippet, spans, match.Cursor);
    }

    private static string Snippet(string text, int start)
    {
        var end = Math.Min(text.Length, start + SnippetLength);
        if (start > 0 && char.IsLowSurrogate(text[start]))
            start--;
        if (end < text.Length && char.IsLowSurrogate(text[end]))
            end++;
        var words = string.Join(' ', text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return (start > 0 ? "…" : "") + words + (end < text.Length ? "…" : "");
    }
}
