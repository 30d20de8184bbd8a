using System.Collections.Immutable;

namespace Rapport.Statistics.EventTables;

/// <summary>
/// Reads event tables of others for one pair, line by line: GDELT 1 and 2, ICEWS, POLECAT, and daily scores by pair (<c>date,CHN_KOR,…</c>). Nothing of other pairs is kept.
/// Acts of one code, day and direction are one act, told by as many voices as there are; what both do together stands once, whichever direction it is entered in.
/// </summary>
public sealed class ActTableReader(CountryPair pair, Func<string, string?> codeOf)
{
    /// <summary>A tenth: these scales run from −10 to 10, an act's weight moves the state by about as much as the bundled table's.</summary>
    public const double ScoreToWeight = 0.1;

    private const int FaultsKept = 20;

    private readonly Dictionary<(DateOnly Day, TieSide Side, string Code), (double Score, int Quad, HashSet<string> Voices)> _acts = [];
    private readonly List<Fault> _unread = [];
    private EventLayout? _layout;
    private PairScores? _scores;
    private long _rows, _ofPair, _unreadCount;

    /// <summary>Takes in the lines of a file; several files of one layout add up.</summary>
    /// <param name="place">The file's name, for messages.</param>
    /// <param name="lines">Its lines.</param>
    public void Add(string place, IEnumerable<string> lines)
    {
        using var rows = lines.GetEnumerator();
        if (!rows.MoveNext())
            Bad(new(place, "empty", "the file is empty, expected an event table", 1));
        else if (PairScores.IsHeader(rows.Current))
            ReadScores(place, rows);
        else
            ReadEvents(place, rows);
    }

    /// <summary>What was read.</summary>
    public ActTable Table()
    {
        // Of acts that tie in everything that moves a state the order is of no consequence.
        var acts = _acts.Select(a => new WeighedAct(a.Key.Day, a.Key.Side, a.Value.Score * ScoreToWeight, a.Value.Quad, a.Key.Code, [.. a.Value.Voices.Order(StringComparer.Ordinal)]))
            .OrderBy(a => a.Day).ThenByDescending(a => Math.Abs(a.Weight)).ThenByDescending(a => a.Weight).ThenBy(a => a.IsDeed).ThenBy(a => a.Kind, StringComparer.Ordinal);
        return new(_layout?.Name ?? "dyads", _layout?.Scale ?? "scores of the table, no unit", [.. acts], _scores?.Days(pair) ?? [], _rows, _ofPair, [.. _unread], _unreadCount);
    }

    private void ReadEvents(string place, IEnumerator<string> rows)
    {
        var layout = EventLayout.Of(rows.Current, codeOf, pair);
        if (layout is null)
        {
            Bad(new(place, "unknown-layout", "the first line shows no layout that is known, expected GDELT's columns without a header, the header of ICEWS or POLECAT, or date,AAA_BBB,…", 1));
            return;
        }
        if (Differs(layout.Name) is { } other)
        {
            Bad(new(place, "other-layout", $"found the layout {layout.Name}, expected {other} as in the first file: scales are not mixed", 1));
            return;
        }
        if (layout.Missing.Length > 0)
        {
            Bad(new(place, "missing-column", $"the header of {layout.Name} lacks {layout.Missing}", 1));
            return;
        }
        _layout = layout;
        var line = 1;
        for (var more = !layout.HasHeader || rows.MoveNext(); more; more = rows.MoveNext(), line++)
        {
            if (layout.HasHeader && line == 1)
                line++;
            if (rows.Current.Length == 0)
                continue;
            _rows++;
            var (row, bad) = layout.Read(rows.Current.Split('\t'));
            if (bad is not null)
                Bad(new(place, "bad-row", bad, line));
            else if (row is { } read)
                Keep(read);
        }
    }

    private void ReadScores(string place, IEnumerator<string> rows)
    {
        if (Differs("dyads") is { } other)
        {
            Bad(new(place, "other-layout", $"found daily scores, expected {other} as in the first file: scales are not mixed", 1));
            return;
        }
        if (_scores is not null && !_scores.Continues(rows.Current))
        {
            Bad(new(place, "other-columns", $"found the columns {rows.Current}, expected date,{string.Join(',', _scores.Columns)} as in the first file", 1));
            return;
        }
        var scores = _scores ??= new(rows.Current);
        if (!scores.Holds(pair))
            Bad(new(place, "missing-pair", $"no column {pair.First}_{pair.Second} or {pair.Second}_{pair.First}; the file has {string.Join(", ", scores.Columns)}", 1));
        for (var line = 2; rows.MoveNext(); line++)
        {
            if (rows.Current.Length == 0)
                continue;
            _rows++;
            if (scores.Add(rows.Current) is { } bad)
                Bad(new(place, "bad-row", bad, line));
            else if (scores.Holds(pair))
                _ofPair++;
        }
    }

    private string? Differs(string layout) => _layout is { } first ? first.Name == layout ? null : first.Name : _scores is null || layout == "dyads" ? null : "dyads";

    private void Keep(EventRow row)
    {
        _ofPair++;
        var side = row.IsMutual ? TieSide.Both : row.Source == pair.First ? TieSide.First : TieSide.Second;
        if (!_acts.TryGetValue((row.Day, side, row.Code), out var act))
            _acts.Add((row.Day, side, row.Code), act = (row.Score, row.Quad, new HashSet<string>(StringComparer.Ordinal)));
        act.Voices.Add(row.Voice);
        // Of rows of one act the strongest score stands, whichever came first.
        if ((Math.Abs(row.Score), row.Score).CompareTo((Math.Abs(act.Score), act.Score)) > 0)
            _acts[(row.Day, side, row.Code)] = (row.Score, row.Quad, act.Voices);
    }

    private void Bad(Fault fault)
    {
        _unreadCount++;
        if (_unread.Count < FaultsKept)
            _unread.Add(fault);
    }
}
