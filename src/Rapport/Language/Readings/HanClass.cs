using System.Collections.Immutable;

namespace Rapport.Language.Readings;

/// <summary>The shapes of one Han character and what they are read as.</summary>
/// <param name="Weight">How likely the character stands in a person's name, 0 to 1.</param>
/// <param name="Readings">Sounds with their share of the character's uses, 0 to 1, ordered by number.</param>
/// <param name="Shape">The first of its shapes, to show as a witness.</param>
/// <param name="Uses">How often texts use it, as a logarithm.</param>
internal sealed record HanClass(double Weight, ImmutableArray<(int Sound, double Share)> Readings, string Shape, int Uses)
{
    /// <summary>The share of a reading, or 0.</summary>
    public double Share(int sound)
    {
        foreach (var (known, share) in Readings)
        {
            if (known == sound)
                return share;
        }
        return 0;
    }
}
