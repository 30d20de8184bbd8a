namespace Rapport;

/// <summary>Where a search looks.</summary>
public enum SearchScope
{
    /// <summary>In titles, bodies and tags.</summary>
    Content,

    /// <summary>In titles.</summary>
    Title,

    /// <summary>In the publisher's tags.</summary>
    Keyword,
}
