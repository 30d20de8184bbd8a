using System.Collections.Immutable;

namespace Rapport.Language;

/// <summary>
/// Maps ranges of a changed text to ranges of the text it was made from, and back. A piece is the smallest stretch of one that
/// corresponds to a stretch of the other; a range that cuts a piece grows to hold it, so nothing composed is ever split.
/// </summary>
public sealed class OffsetMap
{
    private readonly ImmutableArray<Run> _runs;

    private OffsetMap(ImmutableArray<Run> runs, int length, int originalLength)
    {
        _runs = runs;
        Length = length;
        OriginalLength = originalLength;
    }

    /// <summary>The length of the changed text, in UTF-16 units.</summary>
    public int Length { get; }

    /// <summary>The length of the original text, in UTF-16 units.</summary>
    public int OriginalLength { get; }

    /// <summary>Whether every unit stands where it stood.</summary>
    public bool IsIdentity => _runs.Length == 0 || (_runs.Length == 1 && _runs[0] is { Piece: 1, OriginalPiece: 1 });

    /// <summary>How many runs of equal pieces the map is made of: its size in memory.</summary>
    public int RunCount => _runs.Length;

    /// <summary>The map of a text of this length onto itself.</summary>
    public static OffsetMap Identity(int length)
    {
        var builder = new Builder();
        builder.Add(length, 1, 1);
        return builder.ToMap();
    }

    /// <summary>The stretch of the original that a range of the changed text was made from; an empty range gives an empty one.</summary>
    public TextSpan ToOriginal(TextSpan span)
    {
        Check(span, Length);
        if (span.Length == 0)
            return new(span.Start == Length ? OriginalLength : PieceAt(span.Start, false).Original.Start, 0);
        return TextSpan.FromBounds(PieceAt(span.Start, false).Original.Start, PieceAt(span.End - 1, false).Original.End);
    }

    /// <summary>The stretch of the changed text that a range of the original became; empty where all of it was removed.</summary>
    public TextSpan ToMapped(TextSpan original)
    {
        Check(original, OriginalLength);
        if (original.Length == 0)
            return new(original.Start == OriginalLength ? Length : PieceAt(original.Start, true).Mapped.Start, 0);
        return TextSpan.FromBounds(PieceAt(original.Start, true).Mapped.Start, PieceAt(original.End - 1, true).Mapped.End);
    }

    /// <summary>The map of two changes in a row: this one first, the other on what it gave.</summary>
    public OffsetMap Then(OffsetMap next)
    {
        if (next.OriginalLength != Length)
            throw new ArgumentOutOfRangeException(nameof(next), next.OriginalLength, $"a map of a text of {Length} units");
        if (next.IsIdentity)
            return this;
        if (IsIdentity)
            return next;

        // Both maps cut the text between them into pieces; the joined map's pieces end where both have a cut.
        var builder = new Builder();
        var first = new Walker(_runs, mapped: true);
        var second = new Walker(next._runs, mapped: false);
        int from = 0, to = 0;
        while (true)
        {
            if (first.End == second.End)
            {
                builder.Add(1, to, from);
                from = to = 0;
                if (first.Shared == second.Shared && first.Remaining > 0 && second.Remaining > 0)
                {
                    var pieces = Math.Min(first.Remaining, second.Remaining);
                    builder.Add(pieces, second.Other, first.Other);
                    first.Move(pieces);
                    second.Move(pieces);
                    continue;
                }
            }
            if (first.Remaining > 0 && (first.End <= second.End || second.Remaining == 0))
            {
                from += first.Other;
                first.Move(1);
            }
            else if (second.Remaining > 0)
            {
                to += second.Other;
                second.Move(1);
            }
            else
            {
                return builder.ToMap();
            }
        }
    }

    /// <summary>The runs, in order, as (pieces, units of a piece, original units of a piece).</summary>
    internal IEnumerable<(int Pieces, int Piece, int OriginalPiece)> Runs()
    {
        for (var i = 0; i < _runs.Length; i++)
            yield return (_runs[i].Count, _runs[i].Piece, _runs[i].OriginalPiece);
    }

    private (TextSpan Mapped, TextSpan Original) PieceAt(int index, bool original)
    {
        int low = 0, high = _runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if ((original ? _runs[middle].OriginalStart : _runs[middle].Start) <= index)
                low = middle;
            else
                high = middle - 1;
        }
        var run = _runs[low];
        var piece = original ? (index - run.OriginalStart) / run.OriginalPiece : (index - run.Start) / run.Piece;
        return (new(run.Start + (piece * run.Piece), run.Piece), new(run.OriginalStart + (piece * run.OriginalPiece), run.OriginalPiece));
    }

    private static void Check(TextSpan span, int length)
    {
        if (span.Start < 0 || span.Length < 0 || span.End > length)
            throw new ArgumentOutOfRangeException(nameof(span), span, $"within 0 to {length}");
    }

    private readonly record struct Run(int Start, int OriginalStart, int Count, int Piece, int OriginalPiece);

    /// <summary>Steps through the pieces of a map; the text that two joined maps share is one of its two.</summary>
    private sealed class Walker(ImmutableArray<Run> runs, bool mapped)
    {
        private int _run;
        private int _done;

        /// <summary>The place reached in the shared text.</summary>
        public int End { get; private set; }

        /// <summary>Pieces left in this run; 0 at the end of the map.</summary>
        public int Remaining => _run < runs.Length ? runs[_run].Count - _done : 0;

        /// <summary>The next piece's length in the shared text.</summary>
        public int Shared => _run < runs.Length ? (mapped ? runs[_run].Piece : runs[_run].OriginalPiece) : 0;

        /// <summary>The next piece's length in the text that is not shared.</summary>
        public int Other => _run < runs.Length ? (mapped ? runs[_run].OriginalPiece : runs[_run].Piece) : 0;

        public void Move(int pieces)
        {
            End += pieces * Shared;
            _done += pieces;
            if (_done < runs[_run].Count)
                return;
            _run++;
            _done = 0;
        }
    }

    /// <summary>Builds a map from left to right; equal pieces beside each other become one run.</summary>
    internal sealed class Builder
    {
        private readonly ImmutableArray<Run>.Builder _runs = ImmutableArray.CreateBuilder<Run>();
        private int _length;
        private int _originalLength;

        /// <summary>Adds pieces of the same lengths; one of the two lengths may be 0.</summary>
        public void Add(int count, int piece, int originalPiece)
        {
            if (count == 0 || (piece == 0 && originalPiece == 0))
                return;
            if (_runs.Count > 0 && _runs[^1] is var last && last.Piece == piece && last.OriginalPiece == originalPiece)
                _runs[^1] = last with { Count = last.Count + count };
            else
                _runs.Add(new(_length, _originalLength, count, piece, originalPiece));
            _length += count * piece;
            _originalLength += count * originalPiece;
        }

        public OffsetMap ToMap() => new(_runs.ToImmutable(), _length, _originalLength);
    }
}
