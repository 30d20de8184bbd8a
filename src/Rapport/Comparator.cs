namespace Rapport;

/// <summary>How a figure is held against the world.</summary>
public enum Comparator
{
    /// <summary>Stated flat.</summary>
    Exactly,

    /// <summary>About, around, some.</summary>
    About,

    /// <summary>More than, over, surpassed.</summary>
    Over,

    /// <summary>Less than, under, below.</summary>
    Under,

    /// <summary>At least.</summary>
    AtLeast,

    /// <summary>At most, up to.</summary>
    AtMost,

    /// <summary>Nearly, almost, close to.</summary>
    Nearly,

    /// <summary>A record.</summary>
    Record,
}
