namespace Rapport.Tools.SyntaxWeights;

/// <summary>A seeded order.</summary>
internal static class Shuffle
{
    /// <summary>Puts a list into the order that a seed gives.</summary>
    public static void Order<T>(T[] list, int seed)
    {
        var state = (ulong)seed * 0x9E3779B97F4A7C15 + 1;
        for (var i = list.Length - 1; i > 0; i--)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            var j = (int)(state % (ulong)(i + 1));
            (list[i], list[j]) = (list[j], list[i]);
        }
    }
}
