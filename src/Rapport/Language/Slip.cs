namespace Rapport.Language;

/// <summary>Finds the word that a slip of typing was meant to be.</summary>
public static class Slip
{
    /// <summary>The nearest of the words, or null where none is within a third of the slip's length in edits (Damerau 1964: one insertion, deletion, exchange or swap counts one).</summary>
    public static string? Nearest(string slip, IEnumerable<string> words)
    {
        string? best = null;
        var least = Math.Max(1, slip.Length / 3) + 1;
        foreach (var word in words)
        {
            var edits = Edits(slip, word, least);
            if (edits < least)
                (best, least) = (word, edits);
        }
        return best;
    }

    private static int Edits(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) >= limit)
            return limit;
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                table[i, j] = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }
        return table[a.Length, b.Length];
    }
}
