using System.Collections.Immutable;

namespace Rapport.Language;

/// <summary>Walks from a place in a text to the bytes it was decoded from.</summary>
public static class SourceMap
{
    /// <summary>
    /// The bytes of a range of text, grown to whole runs where a run is indivisible. An empty range gives the empty place before its unit,
    /// or after the last byte at the end of the text.
    /// </summary>
    /// <param name="runs">The runs of the text, in order.</param>
    /// <param name="span">A range within the text.</param>
    public static ByteSpan ToBytes(ImmutableArray<SourceRun> runs, TextSpan span)
    {
        var length = runs.IsDefaultOrEmpty ? 0 : runs[^1].Text.End;
        if (span.Start < 0 || span.Length < 0 || span.End > length)
            throw new ArgumentOutOfRangeException(nameof(span), span, $"within 0 to {length}");
        if (span.Start == length)
            return new(length == 0 ? 0 : runs[^1].Bytes.End, 0);
        var start = UnitBytes(runs, span.Start).Start;
        return new(start, span.Length == 0 ? 0 : UnitBytes(runs, span.End - 1).End - start);
    }

    /// <summary>The range of text that was decoded from exactly these bytes, or null where no range was: the way back of <see cref="ToBytes"/>.</summary>
    /// <param name="runs">The runs of the text, in order.</param>
    /// <param name="bytes">A range of bytes that is not empty.</param>
    public static TextSpan? ToText(ImmutableArray<SourceRun> runs, ByteSpan bytes)
    {
        int? start = null;
        int? end = null;
        foreach (var run in runs)
        {
            if (run.Bytes.Length == 0 || run.Text.Length == 0)
                continue;
            var share = run.Even ? run.Bytes.Length / run.Text.Length : run.Bytes.Length;
            if (start is null && bytes.Start >= run.Bytes.Start && bytes.Start < run.Bytes.End && (bytes.Start - run.Bytes.Start) % share == 0)
                start = run.Text.Start + (int)((bytes.Start - run.Bytes.Start) / share);
            if (end is null && bytes.End > run.Bytes.Start && bytes.End <= run.Bytes.End && (bytes.End - run.Bytes.Start) % share == 0)
                end = run.Even ? run.Text.Start + (int)((bytes.End - run.Bytes.Start) / share) : run.Text.End;
        }
        return start is { } from && end is { } to && to > from && ToBytes(runs, new(from, to - from)) == bytes ? new TextSpan(from, to - from) : null;
    }

    private static ByteSpan UnitBytes(ImmutableArray<SourceRun> runs, int unit)
    {
        int low = 0, high = runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (runs[middle].Text.Start <= unit)
                low = middle;
            else
                high = middle - 1;
        }
        return UnitBytes(runs[low], unit);
    }

    /// <summary>The bytes of one unit of a run.</summary>
    internal static ByteSpan UnitBytes(SourceRun run, int unit)
    {
        if (!run.Even)
            return run.Bytes;
        var share = run.Bytes.Length / run.Text.Length;
        return new(run.Bytes.Start + ((unit - run.Text.Start) * share), share);
    }
}
