using Rapport.Numerics;

namespace Rapport.Measures;

/// <summary>How often an act that the rules coded into one quad belongs into another, as measured.</summary>
internal static class CoderDoubt
{
    // Rows: the quad coded; columns: the quad that people gave, 1 to 4. Of 999 sentences of PLV (Hu et al. 2024) that the rules code with both parties given, 2026-11-30; 51 more were left uncoded.
    private static readonly int[][] Counts = [[219, 46, 12, 2], [6, 148, 7, 2], [8, 2, 276, 12], [1, 6, 16, 236]];

    /// <summary>The quad that an act coded into one may in truth belong to, by the measured shares.</summary>
    public static int Draw(int coded, SeededRandom random)
    {
        var counts = Counts[coded - 1];
        var left = random.NextBelow(counts.Sum());
        for (var quad = 0; quad < counts.Length; quad++)
        {
            left -= counts[quad];
            if (left < 0)
                return quad + 1;
        }
        return coded;
    }
}
