namespace Rapport;

/// <summary>What a figure is a figure of.</summary>
public enum Basis
{
    /// <summary>A level.</summary>
    Level,

    /// <summary>A change on an earlier period.</summary>
    Change,

    /// <summary>A share of a whole.</summary>
    Share,

    /// <summary>A place in an order.</summary>
    Rank,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>The first or last since, in so many years.</summary>
    Since,

    /// <summary>So many times as much.</summary>
    Multiple,
}
