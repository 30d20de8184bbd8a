using System.Collections.Immutable;

namespace Rapport;

/// <summary>That one text derives from another, with the words that they share.</summary>
/// <param name="Left">The text that came first in the input; a part of a digest is its name, <c>#</c> and the part's number from 1.</param>
/// <param name="Right">The other.</param>
/// <param name="Kind">How the copy derives from its origin.</param>
/// <param name="Origin">Which of the two is the origin.</param>
/// <param name="IsStated">Whether dates or a stated original say so; else it is inferred from what the texts hold.</param>
/// <param name="Ranges">The shared stretches in both texts, in the order of the left one; light edits inside are part of them. Empty for a translation.</param>
public sealed record CopyLink(string Left, string Right, CopyKind Kind, string Origin, bool IsStated, ImmutableArray<(TextSpan Left, TextSpan Right)> Ranges)
{
    /// <summary>Equality by all fields, the ranges by their members.</summary>
    public bool Equals(CopyLink? other) =>
        other is not null && Left == other.Left && Right == other.Right && Kind == other.Kind && Origin == other.Origin && IsStated == other.IsStated && Ranges.SequenceEqual(other.Ranges);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Left, Right, Kind);
}
