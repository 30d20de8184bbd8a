using System.Buffers;

namespace Rapport.Language;

/// <summary>A growing run of UTF-16 units whose written part can be read in place. Letting it go gives its memory to the next one.</summary>
/// <param name="capacity">Units to make room for at first.</param>
internal sealed class TextBuffer(int capacity) : IDisposable
{
    private char[] _units = capacity == 0 ? [] : ArrayPool<char>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlySpan<char> Written => _units.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Append(char unit)
    {
        if (Length == _units.Length)
            Grow(1);
        _units[Length++] = unit;
    }

    public void Append(ReadOnlySpan<char> text) => text.CopyTo(Reserve(text.Length));

    /// <summary>Appends one or two units; a lone surrogate is appended as it is.</summary>
    public void AppendCodePoint(int codePoint)
    {
        if (codePoint < 0x10000)
        {
            Append((char)codePoint);
            return;
        }
        Append((char)(0xD7C0 + (codePoint >> 10)));
        Append((char)(0xDC00 + (codePoint & 0x3FF)));
    }

    /// <summary>Appends room for this many units, for the caller to fill.</summary>
    public Span<char> Reserve(int count)
    {
        if (Length + count > _units.Length)
            Grow(count);
        Length += count;
        return _units.AsSpan(Length - count, count);
    }

    public override string ToString() => new(_units, 0, Length);

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_units);
        (_units, Length) = ([], 0);
    }

    private void Grow(int count)
    {
        var units = ArrayPool<char>.Shared.Rent(Math.Max(Length + count, Math.Max(16, _units.Length * 2)));
        Written.CopyTo(units);
        ArrayPool<char>.Shared.Return(_units);
        _units = units;
    }
}
