namespace Rapport.Resolution.Names;

/// <summary>Words of two names that could be laid beside each other; the better one sorts first, and exchanging the two names changes no order.</summary>
/// <param name="Likeness">How alike they are, 0 to 1.</param>
/// <param name="Left">Where the left ones begin.</param>
/// <param name="LeftCount">How many they are.</param>
/// <param name="Right">Where the right ones begin.</param>
/// <param name="RightCount">How many they are.</param>
/// <param name="Weight">How much they weigh.</param>
internal readonly record struct WordCandidate(double Likeness, int Left, int LeftCount, int Right, int RightCount, double Weight) : IComparable<WordCandidate>
{
    /// <inheritdoc/>
    public int CompareTo(WordCandidate other)
    {
        var order = other.Likeness.CompareTo(Likeness);
        if (order == 0)
            order = other.Weight.CompareTo(Weight);
        if (order == 0)
            order = Math.Abs(Left - Right).CompareTo(Math.Abs(other.Left - other.Right));
        if (order == 0)
            order = (Left + Right).CompareTo(other.Left + other.Right);
        if (order == 0)
            order = (LeftCount + RightCount).CompareTo(other.LeftCount + other.RightCount);
        return order == 0 ? Math.Min(Left, Right).CompareTo(Math.Min(other.Left, other.Right)) : order;
    }

    public static bool operator <(WordCandidate left, WordCandidate right) => left.CompareTo(right) < 0;

    public static bool operator >(WordCandidate left, WordCandidate right) => left.CompareTo(right) > 0;

    public static bool operator <=(WordCandidate left, WordCandidate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(WordCandidate left, WordCandidate right) => left.CompareTo(right) >= 0;
}
