using System.Collections.Immutable;
using System.Text;

namespace Rapport.Language;

/// <summary>Puts a text together from pieces of a decoded one, so that every unit of it still leads to its bytes.</summary>
/// <param name="source">The text that pieces are taken from.</param>
public sealed class TextComposer(DecodedText source)
{
    private readonly StringBuilder _text = new();
    private readonly SourceRunList _runs = new();
    private int _at;

    /// <summary>Units put together so far.</summary>
    public int Length => _text.Length;

    /// <summary>Adds a piece of the source as it stands.</summary>
    /// <param name="piece">A range of the source that cuts no surrogate pair.</param>
    public void Append(TextSpan piece)
    {
        if (piece.Length == 0)
            return;
        _text.Append(source.Text, piece.Start, piece.Length);
        Seek(piece.Start);
        for (var unit = piece.Start; unit < piece.End;)
        {
            var run = source.Runs[_at];
            var units = Math.Min(run.Text.End, piece.End) - unit;
            var first = SourceMap.UnitBytes(run, unit).Start;
            _runs.Add(units, first, SourceMap.UnitBytes(run, unit + units - 1).End - first, run.Even);
            unit += units;
            if (unit == run.Text.End && _at + 1 < source.Runs.Length)
                _at++;
        }
    }

    /// <summary>Adds words that stand for a piece of the source: a character for its reference, a mark for a tag.</summary>
    public void Append(string words, TextSpan piece)
    {
        if (words.Length == 0)
            return;
        _text.Append(words);
        var bytes = SourceMap.ToBytes(source.Runs, piece);
        _runs.Add(words.Length, bytes.Start, bytes.Length, even: words.Length == 1);
    }

    /// <summary>The text put together; doubts of decoding stay, their places in the source do not.</summary>
    public DecodedText ToText() => source with { Text = _text.ToString(), Runs = _runs.ToImmutable(), Warnings = [.. source.Warnings.Select(w => w with { Span = null })] };

    private void Seek(int unit)
    {
        if (source.Runs[_at].Text.Start > unit)
            _at = 0;
        while (source.Runs[_at].Text.End <= unit)
            _at++;
    }
}
