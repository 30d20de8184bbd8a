using System.Text;

namespace Rapport.Statistics;

/// <summary>One field of a row: where its content stands in the file's bytes, quotes left out.</summary>
/// <param name="Start">The first byte of the content, counted from 0 in the file.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="Escaped">Whether the content holds doubled quotes, each of which stands for one.</param>
/// <param name="Line">The line it begins in, counted from 1.</param>
public readonly record struct CsvField(int Start, int Length, bool Escaped, int Line)
{
    /// <summary>The content's bytes as they stand.</summary>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> bytes) => bytes.Slice(Start, Length);

    /// <summary>The content as text, doubled quotes undone; bytes that are no UTF-8 become U+FFFD.</summary>
    public string Text(ReadOnlySpan<byte> bytes)
    {
        if (Length == 0)
            return "";
        var text = Encoding.UTF8.GetString(Of(bytes));
        return Escaped ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    /// <summary>The range of bytes in the file.</summary>
    public ByteSpan Bytes => new(Start, Length);
}
