namespace Rapport.Inference.Regressions;

/// <summary>Groups of rows by one column, or by several taken together.</summary>
internal static class RowGroups
{
    /// <summary>The group of each row, numbered by first row; or the name of a column that is not there.</summary>
    public static (int[] Codes, string? Absent) Of(Panel panel, IReadOnlyList<string> columns)
    {
        var factors = new List<PanelFactor>();
        foreach (var column in columns)
        {
            if (panel.Factors.FirstOrDefault(f => f.Name == column) is not { } factor)
                return ([], column);
            factors.Add(factor);
        }
        var codes = factors[0].Codes.ToArray();
        foreach (var factor in factors.Skip(1))
        {
            var known = new Dictionary<(int, int), int>();
            for (var r = 0; r < codes.Length; r++)
            {
                if (!known.TryGetValue((codes[r], factor.Codes[r]), out var code))
                    known.Add((codes[r], factor.Codes[r]), code = known.Count);
                codes[r] = code;
            }
        }
        return (codes, null);
    }

    /// <summary>The groups of some of the rows, numbered anew without gaps.</summary>
    public static int[] Among(int[] codes, int[] rows)
    {
        var known = new Dictionary<int, int>();
        var among = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            if (!known.TryGetValue(codes[rows[i]], out among[i]))
                known.Add(codes[rows[i]], among[i] = known.Count);
        }
        return among;
    }
}
