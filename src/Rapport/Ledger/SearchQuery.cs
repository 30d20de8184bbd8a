namespace Rapport.Ledger;

/// <summary>Builds the query of a search from terms, quoted so that no term is taken for an operator.</summary>
public static class SearchQuery
{
    /// <summary>All of the terms, anywhere; an empty list finds nothing.</summary>
    public static string AllOf(IEnumerable<string> terms) => string.Join(" AND ", terms.Select(Quote));

    /// <summary>Any of the terms.</summary>
    public static string AnyOf(IEnumerable<string> terms) => string.Join(" OR ", terms.Select(Quote));

    /// <summary>The terms one after the other.</summary>
    public static string Phrase(IEnumerable<string> terms) => Quote(string.Join(' ', terms));

    /// <summary>Any term that begins so.</summary>
    public static string Prefix(string term) => Quote(term) + "*";

    /// <summary>All of several queries.</summary>
    public static string And(IEnumerable<string> queries) => string.Join(" AND ", queries.Where(q => q.Length > 0).Select(q => $"({q})"));

    private static string Quote(string term) => "\"" + term.Replace("\"", "\"\"", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal) + "\"";
}
