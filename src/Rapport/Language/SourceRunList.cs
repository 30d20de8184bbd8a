using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Rapport.Language;

/// <summary>Gathers runs from left to right; neighbours with the same number of bytes a unit become one.</summary>
internal sealed class SourceRunList
{
    private SourceRun[] _runs = new SourceRun[16];
    private int _count;
    private long _share;

    /// <summary>Units added so far.</summary>
    public int Length { get; private set; }

    /// <summary>Adds units that share their bytes evenly, or a piece that cannot be divided.</summary>
    public void Add(int units, long start, long bytes, bool even)
    {
        if (units == 0)
            return;
        var share = even ? bytes / units : -1;
        if (even && _count > 0 && share == _share && _runs[_count - 1].Bytes.End == start)
        {
            ref var last = ref _runs[_count - 1];
            last = new(new(last.Text.Start, last.Text.Length + units), new(last.Bytes.Start, last.Bytes.Length + bytes), true);
        }
        else
        {
            if (_count == _runs.Length)
                Array.Resize(ref _runs, _count * 2);
            _runs[_count++] = new(new(Length, units), new(start, bytes), even);
            _share = share;
        }
        Length += units;
    }

    /// <summary>Gives the last unit more bytes: a line feed after a carriage return.</summary>
    public void ExtendLast(long bytes)
    {
        ref var last = ref _runs[_count - 1];
        var share = last.Bytes.Length / last.Text.Length;
        var start = last.Bytes.End - share;
        if (last.Text.Length == 1)
            _count--;
        else
            last = new(new(last.Text.Start, last.Text.Length - 1), new(last.Bytes.Start, last.Bytes.Length - share), true);
        Length--;
        _share = _count == 0 || !_runs[_count - 1].Even ? -1 : _runs[_count - 1].Bytes.Length / _runs[_count - 1].Text.Length;
        Add(1, start, share + bytes, even: true);
    }

    public ImmutableArray<SourceRun> ToImmutable() => ImmutableCollectionsMarshal.AsImmutableArray(_runs.AsSpan(0, _count).ToArray());

    /// <summary>The runs of a text that was changed after it was decoded.</summary>
    public static ImmutableArray<SourceRun> Through(ImmutableArray<SourceRun> runs, OffsetMap map)
    {
        var changed = new SourceRunList();
        int original = 0, at = 0;
        foreach (var (pieces, piece, originalPiece) in map.Runs())
        {
            if (piece != 1 || originalPiece != 1)
            {
                for (var i = 0; i < pieces; i++, original += originalPiece)
                {
                    var start = Bytes(runs, ref at, original).Start;
                    changed.Add(piece, start, Bytes(runs, ref at, original + originalPiece - 1).End - start, even: piece == 1);
                }
                continue;
            }
            for (var end = original + pieces; original < end;)
            {
                var start = Bytes(runs, ref at, original).Start;
                var units = Math.Min(end, runs[at].Text.End) - original;
                changed.Add(units, start, Bytes(runs, ref at, original + units - 1).End - start, runs[at].Even);
                original += units;
            }
        }
        return changed.ToImmutable();
    }

    // The places asked for only go on, so that a text of many runs takes linear time.
    private static ByteSpan Bytes(ImmutableArray<SourceRun> runs, ref int at, int unit)
    {
        while (runs[at].Text.End <= unit)
            at++;
        return SourceMap.UnitBytes(runs[at], unit);
    }
}
