namespace Rapport;

/// <summary>In which order results come.</summary>
public enum SearchOrder
{
    /// <summary>Newest first.</summary>
    Newest,

    /// <summary>Oldest first.</summary>
    Oldest,

    /// <summary>Best match first.</summary>
    Relevance,
}
