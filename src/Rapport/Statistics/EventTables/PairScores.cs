using System.Collections.Immutable;
using System.Globalization;
using Rapport.Numerics;

namespace Rapport.Statistics.EventTables;

/// <summary>Daily scores by pair: a column a pair, named by two codes in either order. A day that is absent is missing; a column that is nothing on every day is missing too.</summary>
internal sealed class PairScores(string header)
{
    private readonly List<(DateOnly Day, double[] Scores)> _days = [];

    /// <summary>The columns of pairs.</summary>
    public string[] Columns { get; } = [.. header.Split(',').Skip(1).Select(c => c.Trim())];

    /// <summary>Whether another file's header names the same pairs in the same order, so that its lines can follow.</summary>
    public bool Continues(string header) => new PairScores(header).Columns.SequenceEqual(Columns, StringComparer.Ordinal);

    /// <summary>Whether a first line is the header of such a file.</summary>
    public static bool IsHeader(string line) => line.Split(',') is ["date", _, ..] columns && columns.Skip(1).All(c => c.Trim() is [_, _, _, '_', _, _, _]);

    /// <summary>Whether a column is about a pair.</summary>
    public bool Holds(CountryPair pair) => Place(pair) >= 0;

    /// <summary>Takes in a line; what is wrong with it, or null.</summary>
    public string? Add(string line)
    {
        var cells = line.Split(',');
        if (cells.Length != Columns.Length + 1)
            return FormattableString.Invariant($"{cells.Length} columns, expected {Columns.Length + 1} as in the header");
        if (!DateOnly.TryParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return $"'{cells[0]}' is no day, expected one such as 2026-01-05";
        if (_days.Count > 0 && day <= _days[^1].Day)
            return $"the day {cells[0]} does not come after the one before it";
        var scores = new double[Columns.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            if (!double.TryParse(cells[i + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out scores[i]) || !double.IsFinite(scores[i]))
                return $"'{cells[i + 1]}' in column {Columns[i]} is no number";
        }
        _days.Add((day, scores));
        return null;
    }

    /// <summary>A pair's scores by day, with how much all pairs were scored on it.</summary>
    public ImmutableArray<DayScore> Days(CountryPair pair)
    {
        var place = Place(pair);
        if (place < 0 || _days.Count == 0)
            return [];
        var usual = Enumerable.Range(0, Columns.Length).Select(c => Quantile.Median(_days.Select(d => Math.Abs(d.Scores[c])))).ToArray();
        if (usual[place] == 0)
            return [];
        return [.. _days.Select(d => new DayScore(d.Day, d.Scores[place], Quantile.Median(usual.Select((u, c) => (u, c)).Where(x => x.u > 0).Select(x => Math.Abs(d.Scores[x.c]) / x.u))))];
    }

    private int Place(CountryPair pair) => Array.FindIndex(Columns, c => c == $"{pair.First}_{pair.Second}" || c == $"{pair.Second}_{pair.First}");
}
