using System.Collections.Immutable;
using Rapport.Language;
using Rapport.Ledger;

namespace Rapport.Pipeline;

/// <summary>The documents as the search tables take them in: a row a document.</summary>
internal static class SearchIndex
{
    /// <summary>The rows, in the documents' order.</summary>
    public static ImmutableArray<SearchRow> Rows(ImmutableArray<Document> documents, ImmutableArray<Origin> origins)
    {
        var seats = origins.Where(o => o.Country is not null).SelectMany(o => o.Members.Select(m => (m.Document, o.Country))).ToLookup(m => m.Document, m => m.Country);
        return [.. documents.Select(document => Row(document, seats[document.Id].Distinct().ToArray()))];
    }

    private static SearchRow Row(Document document, string?[] seats)
    {
        var tags = string.Join('\n', document.Tags);
        return new SearchRow
        {
            Document = document.Id,
            Title = document.Title,
            Outlet = document.Outlet.Length == 0 ? null : string.Join(" / ", document.Outlet.Select(o => o.Text)),
            Published = document.Published?.ToIso(),
            Genre = Word.Of(document.Genre),
            Language = document.Language,
            // A digest of pieces from both sides stands on neither.
            Side = seats is [var seat] ? seat : null,
            SortKey = document.Published?.ToIso() ?? "",
            ContentTerms = SearchTerms.ToIndexText($"{document.Title}\n{document.Body}\n{tags}"),
            TitleTerms = SearchTerms.ToIndexText(document.Title ?? ""),
            KeywordTerms = SearchTerms.ToIndexText(tags),
        };
    }
}
