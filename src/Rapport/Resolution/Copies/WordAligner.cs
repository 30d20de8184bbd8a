namespace Rapport.Resolution.Copies;

/// <summary>Lays two texts beside each other: the longest runs of equal words first come, then the small gaps between runs are closed.</summary>
// Ref: Smith, Cordell and Dillon (2013), Infectious texts: alignments from shared word n-grams; the joining of runs is our own.
internal static class WordAligner
{
    /// <summary>Two runs with fewer words than this between them on both sides are one stretch, edited.</summary>
    private const int EditedGap = 10;

    /// <summary>More places of one shingle are not looked at: it is a refrain.</summary>
    private const int MostPlaces = 16;

    /// <summary>The stretches that two texts share, in the order of the right one.</summary>
    public static List<SharedWords> Align(ComparedText left, ComparedText right)
    {
        var places = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < left.Shingles.Length; i++)
        {
            if (!places.TryGetValue(left.Shingles[i], out var held))
                places.Add(left.Shingles[i], held = []);
            if (held.Count < MostPlaces)
                held.Add(i);
        }
        var runs = new List<SharedWords>();
        for (var j = 0; j < right.Shingles.Length;)
        {
            var (at, longest) = (-1, 0);
            foreach (var i in places.GetValueOrDefault(right.Shingles[j]) ?? [])
            {
                var length = 0;
                while (i + length < left.Words.Length && j + length < right.Words.Length && left.Words[i + length].Hash == right.Words[j + length].Hash)
                    length++;
                if (length > longest)
                    (at, longest) = (i, length);
            }
            if (longest >= ComparedText.ShingleWords)
                runs.Add(new(at, longest, j, longest, longest));
            j += Math.Max(1, longest);
        }
        return Joined(runs);
    }

    private static List<SharedWords> Joined(List<SharedWords> runs)
    {
        var joined = new List<SharedWords>();
        foreach (var run in runs)
        {
            if (joined.Count > 0 && joined[^1] is var last && run.Left >= last.Left + last.LeftCount && run.Left - (last.Left + last.LeftCount) <= EditedGap && run.Right - (last.Right + last.RightCount) <= EditedGap)
                joined[^1] = new(last.Left, run.Left + run.LeftCount - last.Left, last.Right, run.Right + run.RightCount - last.Right, last.Equal + run.Equal);
            else
                joined.Add(run);
        }
        return joined;
    }
}
