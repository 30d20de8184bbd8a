namespace Rapport;

/// <summary>What became of a sentence between two texts about one meeting.</summary>
public enum ReadoutKind
{
    /// <summary>Both say it, in much the same words.</summary>
    Both,

    /// <summary>Both say it, each in words of its own.</summary>
    Reworded,

    /// <summary>The left one says it, the right one leaves it out.</summary>
    LeftOnly,

    /// <summary>The right one says it, the left one leaves it out.</summary>
    RightOnly,
}
