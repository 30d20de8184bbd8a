namespace Rapport;

/// <summary>How somebody's words are given.</summary>
public enum QuoteKind
{
    /// <summary>In quotation marks.</summary>
    Direct,

    /// <summary>Told without marks.</summary>
    Indirect,

    /// <summary>Told, with a part in marks.</summary>
    Mixed,
}
