using System.Buffers;

namespace Rapport.Statistics;

/// <summary>
/// Splits bytes parted by commas, or by another separator, into rows and fields and keeps where each stands, which no package does.
/// Quotes, doubled quotes, line ends within quotes, CR LF and a byte-order mark are understood; blank lines are passed over.
/// Ref: RFC 4180 (2005), section 2.
/// </summary>
public ref struct CsvReader
{
    private static readonly SearchValues<byte> CommaEnds = SearchValues.Create(",\r\n"u8);
    private static readonly SearchValues<byte> Quotes = SearchValues.Create("\"\n"u8);
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly byte _separator;
    private readonly SearchValues<byte> _ends;
    private int _at;
    private int _line = 1;

    /// <summary>Starts at the first byte, or after a UTF-8 byte-order mark.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="separator">What parts the fields.</param>
    public CsvReader(ReadOnlySpan<byte> bytes, byte separator = (byte)',')
    {
        _bytes = bytes;
        _separator = separator;
        _ends = separator == (byte)',' ? CommaEnds : SearchValues.Create([separator, (byte)'\r', (byte)'\n']);
        _at = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    /// <summary>The line at which the row last read begins, counted from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The line of a quote that never ends, or null. Its field reaches to the end of the file.</summary>
    public int? OpenQuote { get; private set; }

    /// <summary>Reads the next row that is not blank into <paramref name="fields"/>; false at the end.</summary>
    public bool ReadRow(List<CsvField> fields)
    {
        while (_at < _bytes.Length)
        {
            fields.Clear();
            Line = _line;
            while (ReadField(fields))
            {
            }
            if (fields.Count > 1 || fields[0].Length > 0)
                return true;
        }
        fields.Clear();
        return false;
    }

    private bool ReadField(List<CsvField> fields)
    {
        fields.Add(_at < _bytes.Length && _bytes[_at] == '"' ? Quoted() : Plain());
        if (_at >= _bytes.Length)
            return false;
        var end = _bytes[_at++];
        if (end == _separator)
            return true;
        if (end == '\r' && _at < _bytes.Length && _bytes[_at] == '\n')
            _at++;
        _line++;
        return false;
    }

    private CsvField Plain()
    {
        var start = _at;
        var length = _bytes[start..].IndexOfAny(_ends);
        if (length < 0)
            length = _bytes.Length - start;
        _at = start + length;
        return new(start, length, false, _line);
    }

    private CsvField Quoted()
    {
        var (start, line, escaped) = (_at + 1, _line, false);
        _at = start;
        while (true)
        {
            var step = _bytes[_at..].IndexOfAny(Quotes);
            if (step < 0)
            {
                _at = _bytes.Length;
                OpenQuote ??= line;
                return new(start, _at - start, escaped, line);
            }
            _at += step + 1;
            if (_bytes[_at - 1] == '\n')
            {
                _line++;
                continue;
            }
            if (_at < _bytes.Length && _bytes[_at] == '"')
            {
                escaped = true;
                _at++;
                continue;
            }
            var length = _at - 1 - start;
            // Anything between the closing quote and the next separator is not RFC 4180; it is passed over.
            var rest = _bytes[_at..].IndexOfAny(_ends);
            _at = rest < 0 ? _bytes.Length : _at + rest;
            return new(start, length, escaped, line);
        }
    }
}
