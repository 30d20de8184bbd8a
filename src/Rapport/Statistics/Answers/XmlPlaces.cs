using System.Collections.Immutable;
using System.Text;
using System.Xml;

namespace Rapport.Statistics.Answers;

/// <summary>Finds the bytes of a text in an XML file from the line and column that the reader tells, which counts in characters.</summary>
internal sealed class XmlPlaces
{
    private readonly ImmutableArray<byte> _bytes;
    private readonly List<int> _lines = [0];

    /// <summary>Finds where the lines of the file begin. UTF-8 is expected; the reader refuses what is none.</summary>
    public XmlPlaces(ImmutableArray<byte> bytes)
    {
        _bytes = bytes;
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] == '\n')
                _lines.Add(i + 1);
    }

    /// <summary>The text with its bytes, from where the reader stands to the next tag.</summary>
    public AnswerCell Cell(IXmlLineInfo at, string text)
    {
        var start = _lines[Math.Min(at.LineNumber, _lines.Count) - 1];
        // A byte-order mark is no character of the first line.
        if (start == 0 && _bytes.AsSpan().StartsWith("\uFEFF"u8))
            start = 3;
        for (var left = at.LinePosition - 1; left > 0 && start < _bytes.Length; left--)
        {
            var width = _bytes[start] switch { < 0x80 => 1, < 0xE0 => 2, < 0xF0 => 3, _ => 4 };
            start += width;
            // A character of four bytes is two of the reader's.
            if (width == 4)
                left--;
        }
        start = Math.Min(start, _bytes.Length);
        var length = _bytes.AsSpan()[start..].IndexOf((byte)'<');
        return new(text, new ByteSpan(start, length < 0 ? Encoding.UTF8.GetByteCount(text) : length), at.LineNumber);
    }
}
