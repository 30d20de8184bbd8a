namespace Rapport.Resolution.Names;

/// <summary>Words of two names that were laid beside each other.</summary>
/// <param name="Position">Where the left ones begin.</param>
/// <param name="Left">The left ones.</param>
/// <param name="Right">The right ones.</param>
/// <param name="Likeness">How alike they are, 0 to 1.</param>
/// <param name="Weight">How much they weigh.</param>
internal readonly record struct WordPair(int Position, string Left, string Right, double Likeness, double Weight);
