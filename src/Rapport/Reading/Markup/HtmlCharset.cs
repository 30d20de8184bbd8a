using System.Buffers;
using System.Text;

namespace Rapport.Reading.Markup;

/// <summary>Finds the charset that a page declares in its first bytes.</summary>
// Ref: WHATWG, HTML, 13.2.3.2, prescan a byte stream.
internal static class HtmlCharset
{
    // Browsers look at 1,024 bytes; pages that declare it later declare it all the same.
    private const int Looked = 8192;

    private static readonly SearchValues<char> Stops = SearchValues.Create("\"'; \t\n\r/>");

    /// <summary>The declared charset as written, or null.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(Looked, bytes.Length)]);
        for (var at = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase); at >= 0; at = head.IndexOf("<meta", at + 5, StringComparison.OrdinalIgnoreCase))
        {
            var end = head.IndexOf('>', at);
            var tag = head.AsSpan(at, (end < 0 ? head.Length : end) - at);
            var charset = tag.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
            if (charset < 0)
                continue;
            var rest = tag[(charset + 7)..].TrimStart();
            if (rest.IsEmpty || rest[0] != '=')
                continue;
            rest = rest[1..].TrimStart().TrimStart("\"'");
            var stop = rest.IndexOfAny(Stops);
            var name = (stop < 0 ? rest : rest[..stop]).ToString();
            if (name.Length > 0)
                return name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? "utf-8" : name;
        }
        return null;
    }
}
