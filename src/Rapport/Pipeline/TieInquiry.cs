using System.Collections.Immutable;
using Rapport.Measures;
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
        var codes = NamedPair.Codes();
        var named = NamedPair.Read(first, second, codes);
        if (named is not Parsed<CountryPair>.Ok { Value: var pair })
            return new Parsed<TieReading>.Malformed(((Parsed<CountryPair>.Malformed)named).Fault);
        var reader = new ActTableReader(pair, codes.GetValueOrDefault);
        if (TableFiles.Read(paths, reader.Add, progress, cancel) is { } unreadable)
            return new Parsed<TieReading>.Malformed(unreadable);
        var table = reader.Table();
        var (levels, turns) = ScoreLevels.Of(until is { } day ? [.. table.Scores.Where(s => s.Day <= day)] : table.Scores);
        ImmutableArray<WeighedAct> acts = until is { } last ? [.. table.Acts.Where(a => a.Day <= last)] : table.Acts;
        ImmutableArray<RelationIndex> indices = acts.IsEmpty ? [] : RelationIndexBuilder.Build(acts, pair, until ?? acts[^1].Day, table.Scale, Identity.Sha256(table.Scale), options);
        return new Parsed<TieReading>.Ok(new(pair, table, indices, levels, turns));
    }
}
