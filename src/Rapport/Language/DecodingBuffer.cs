using System.Buffers;

namespace Rapport.Language;

/// <summary>Takes decoded characters with the number of bytes each took; makes line ends <c>\n</c> and counts what is not text.</summary>
/// <param name="start">The first byte after a byte-order mark.</param>
/// <param name="capacity">Units to make room for at first.</param>
internal sealed class DecodingBuffer(int start, int capacity) : IDisposable
{
    /// <summary>ASCII that is taken over as it is: no NUL, no carriage return, no control that text does not hold.</summary>
    public static readonly SearchValues<byte> PlainAscii =
        SearchValues.Create([(byte)'\t', (byte)'\n', (byte)'\f', .. Enumerable.Range(' ', 0x7F - ' ').Select(b => (byte)b)]);

    private readonly TextBuffer _text = new(capacity);
    private readonly SourceRunList _runs = new();
    private bool _afterReturn;

    /// <summary>The next byte.</summary>
    public long At { get; private set; } = start;

    public int Replaced { get; private set; }

    public int FirstReplaced { get; private set; } = -1;

    public int Nuls { get; private set; }

    public int FirstNul { get; private set; } = -1;

    /// <summary>Control characters that text does not hold.</summary>
    public int Controls { get; private set; }

    public int Length => _text.Length;

    public SourceRunList Runs => _runs;

    public ReadOnlySpan<char> Written => _text.Written;

    /// <summary>Takes bytes of <see cref="PlainAscii"/>; their line ends must not follow a carriage return.</summary>
    public void AddPlain(ReadOnlySpan<byte> ascii)
    {
        if (_afterReturn && ascii.Length > 0)
        {
            Add((char)ascii[0], 1);
            ascii = ascii[1..];
        }
        System.Text.Ascii.ToUtf16(ascii, _text.Reserve(ascii.Length), out _);
        _runs.Add(ascii.Length, At, ascii.Length, even: true);
        At += ascii.Length;
    }

    /// <summary>Takes one character of the Basic Multilingual Plane, no surrogate.</summary>
    public void Add(char unit, int bytes)
    {
        if (unit < ' ' || unit is >= '\u007F' and < '\u00A0')
        {
            AddControl(unit, bytes);
            return;
        }
        _afterReturn = false;
        _text.Append(unit);
        _runs.Add(1, At, bytes, even: true);
        At += bytes;
    }

    /// <summary>Takes one character above the Basic Multilingual Plane.</summary>
    public void AddPair(int codePoint, int bytes, bool even)
    {
        _afterReturn = false;
        _text.AppendCodePoint(codePoint);
        _runs.Add(2, At, bytes, even);
        At += bytes;
    }

    /// <summary>Takes bytes that are no character.</summary>
    public void AddReplaced(int bytes)
    {
        if (Replaced++ == 0)
            FirstReplaced = _text.Length;
        Add('\uFFFD', bytes);
    }

    public override string ToString() => _text.ToString();

    public void Dispose() => _text.Dispose();

    private void AddControl(char unit, int bytes)
    {
        if (unit == '\n' && _afterReturn)
        {
            // The line end has been written for the carriage return; it takes the bytes of both.
            _runs.ExtendLast(bytes);
            _afterReturn = false;
            At += bytes;
            return;
        }
        _afterReturn = unit == '\r';
        if (unit == '\0')
        {
            if (Nuls++ == 0)
                FirstNul = _text.Length;
        }
        else if (unit is not ('\t' or '\n' or '\f' or '\r' or '\u0085'))
        {
            Controls++;
        }
        _text.Append(unit switch { '\0' => '\uFFFD', '\r' => '\n', _ => unit });
        _runs.Add(1, At, bytes, even: true);
        At += bytes;
    }
}
