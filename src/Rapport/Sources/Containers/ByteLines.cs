using System.Text;

namespace Rapport.Sources.Containers;

/// <summary>Reads a stream by lines and by counts, and knows its place. Nothing of it is kept beyond one buffer.</summary>
/// <param name="stream">The stream.</param>
internal sealed class ByteLines(Stream stream)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _at;
    private int _count;

    /// <summary>The bytes read so far.</summary>
    public long Position { get; private set; }

    /// <summary>The next line without its end, in Latin-1; null at the end of the stream.</summary>
    /// <param name="most">The most bytes of a line; the rest of a longer one is the next line.</param>
    public string? ReadLine(int most)
    {
        if (!Fill())
            return null;
        var line = new StringBuilder();
        while (line.Length < most && Fill())
        {
            var rest = _buffer.AsSpan(_at, Math.Min(_count - _at, most - line.Length));
            var end = rest.IndexOf((byte)'\n');
            line.Append(Encoding.Latin1.GetString(end < 0 ? rest : rest[..end]));
            Advance(end < 0 ? rest.Length : end + 1);
            if (end >= 0)
                break;
        }
        return line.ToString().TrimEnd('\r');
    }

    /// <summary>The next bytes; fewer at the end of the stream.</summary>
    public byte[] Read(int count)
    {
        var bytes = new byte[count];
        var got = 0;
        while (got < count && Fill())
        {
            var length = Math.Min(_count - _at, count - got);
            _buffer.AsSpan(_at, length).CopyTo(bytes.AsSpan(got));
            Advance(length);
            got += length;
        }
        return got == count ? bytes : bytes[..got];
    }

    /// <summary>Passes over bytes.</summary>
    /// <returns>How many there were.</returns>
    public long Skip(long count)
    {
        var left = count;
        while (left > 0 && Fill())
        {
            var length = (int)Math.Min(_count - _at, left);
            Advance(length);
            left -= length;
        }
        return count - left;
    }

    private bool Fill()
    {
        if (_at < _count)
            return true;
        (_at, _count) = (0, stream.Read(_buffer, 0, _buffer.Length));
        return _count > 0;
    }

    private void Advance(int bytes)
    {
        _at += bytes;
        Position += bytes;
    }
}
