using System.Collections.Immutable;
using Rapport.Cases;
using Rapport.Measures;
using Rapport.Sources;
using Rapport.Statistics.EventTables;

namespace Rapport.Pipeline;

/// <summary>The index of any tie from event tables of others, outside any case.</summary>
public static class TieInquiry
{
    /// <summary>Reads tables and builds the index.</summary>
    /// <param name="paths">The tables; several of one layout add up.</param>
    /// <param name="first">One side, by ISO alpha-3 code or name.</param>
    /// <param name="second">The other.</param>
    /// <param name="until">The last day; null for that of the last act.</param>
    /// <param name="options">Half-lives and draws.</param>
    /// <param name="progress">Told of each table.</param>
    /// <param name="cancel">Stops between two lines.</param>
    public static Parsed<TieReading> Read(IReadOnlyList<string> paths, string first, string second, DateOnly? until, IndexOptions options, IProgress<Progress>? progress, CancellationToken cancel)
    {
        var countries = CaseReader.WorldAuthority().Countries;
        var codes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var country in countries)
        {
            codes.TryAdd(country.Code, country.Code);
            foreach (var name in country.Names)
                codes.TryAdd(name.Text, country.Code);
        }
        foreach (var side in new[] { first, second })
        {
            if (!codes.ContainsKey(side))
                return new Parsed<TieReading>.Malformed(new("--pair", "unknown-country", $"found '{side}', expected a country by its ISO 3166 alpha-3 code or name"));
        }
        var pair = new CountryPair(codes[first], codes[second]);
        if (pair.First == pair.Second)
            return new Parsed<TieReading>.Malformed(new("--pair", "one-country", $"found {pair.First} twice, expected two countries"));
        var reader = new ActTableReader(pair, codes.GetValueOrDefault);
        for (var i = 0; i < paths.Count; i++)
        {
            progress?.Report(new("table", i, paths.Count));
            try
            {
                reader.Add(Path.GetFileName(paths[i]), Until(TextLines.Read(paths[i]), cancel));
            }
            catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                return new Parsed<TieReading>.Malformed(new(paths[i], "unreadable", fault.Message));
            }
        }
        progress?.Report(new("table", paths.Count, paths.Count));
        var table = reader.Table();
        var (levels, turns) = ScoreLevels.Of(until is { } day ? [.. table.Scores.Where(s => s.Day <= day)] : table.Scores);
        ImmutableArray<WeighedAct> acts = until is { } last ? [.. table.Acts.Where(a => a.Day <= last)] : table.Acts;
        ImmutableArray<RelationIndex> indices = acts.IsEmpty ? [] : RelationIndexBuilder.Build(acts, pair, until ?? acts[^1].Day, table.Scale, Identity.Sha256(table.Scale), options);
        return new Parsed<TieReading>.Ok(new(pair, table, indices, levels, turns));
    }

    private static IEnumerable<string> Until(IEnumerable<string> lines, CancellationToken cancel)
    {
        foreach (var line in lines)
        {
            cancel.ThrowIfCancellationRequested();
            yield return line;
        }
    }
}
