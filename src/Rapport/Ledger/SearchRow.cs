namespace Rapport.Ledger;

/// <summary>A document, or a part of a digest, as the search tables take it in. Terms come from the language stage, joined by single spaces.</summary>
public sealed record SearchRow
{
    /// <summary>The document.</summary>
    public required DocumentId Document { get; init; }

    /// <summary>The digest's part, or null for a whole document.</summary>
    public int? Part { get; init; }

    /// <summary>The title to show.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet to show.</summary>
    public string? Outlet { get; init; }

    /// <summary>When it was published, as far as it says so: ISO 8601.</summary>
    public string? Published { get; init; }

    /// <summary>The genre's word.</summary>
    public string? Genre { get; init; }

    /// <summary>ISO 639-1 code of its language.</summary>
    public string? Language { get; init; }

    /// <summary>ISO alpha-3 code of the seat of its outlet, where known.</summary>
    public string? Side { get; init; }

    /// <summary>What the date orders sort by, compared as text; empty sorts as the oldest.</summary>
    public required string SortKey { get; init; }

    /// <summary>Terms of body, title and tags together.</summary>
    public required string ContentTerms { get; init; }

    /// <summary>Terms of the title.</summary>
    public string TitleTerms { get; init; } = "";

    /// <summary>Terms of the publisher's tags.</summary>
    public string KeywordTerms { get; init; } = "";
}
