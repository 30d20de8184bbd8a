using System.Collections.Frozen;
using System.Globalization;
using Rapport.Language;

namespace Rapport.Reading.Markup;

/// <summary>Resolves character references: <c>&amp;amp;</c>, <c>&amp;#8217;</c>, <c>&amp;#x2019;</c>.</summary>
// Ref: WHATWG, HTML, 13.2.5.72 to 13.2.5.80.
internal static class CharacterReferences
{
    private static readonly FrozenDictionary<string, string> Named = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["amp"] = "&", ["lt"] = "<", ["gt"] = ">", ["quot"] = "\"", ["apos"] = "'", ["nbsp"] = "\u00A0", ["rsquo"] = "’", ["lsquo"] = "‘", ["rdquo"] = "”", ["ldquo"] = "“",
        ["ndash"] = "–", ["mdash"] = "—", ["hellip"] = "…", ["middot"] = "·", ["copy"] = "©", ["reg"] = "®", ["eacute"] = "é", ["auml"] = "ä", ["ouml"] = "ö", ["uuml"] = "ü",
        ["Auml"] = "Ä", ["Ouml"] = "Ö", ["Uuml"] = "Ü", ["szlig"] = "ß", ["laquo"] = "«", ["raquo"] = "»", ["euro"] = "€", ["bull"] = "•", ["shy"] = "\u00AD",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Named.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text with its references resolved.</summary>
    public static string Resolve(ReadOnlySpan<char> raw, bool inAttribute, bool resolve = true)
    {
        if (!resolve || raw.IndexOf('&') < 0)
            return raw.ToString();
        var text = new TextBuffer(raw.Length);
        for (var i = 0; i < raw.Length;)
        {
            if (raw[i] == '&' && TryRead(raw[i..], inAttribute, out var length, out var value))
            {
                text.Append(value);
                i += length;
                continue;
            }
            text.Append(raw[i++]);
        }
        return text.ToString();
    }

    /// <summary>Reads the reference that begins with the first unit; false where it is none.</summary>
    public static bool TryRead(ReadOnlySpan<char> raw, bool inAttribute, out int length, out string value)
    {
        (length, value) = (0, "");
        if (raw.Length < 3)
            return false;
        if (raw[1] == '#')
            return TryReadNumber(raw, out length, out value);
        var end = 1;
        while (end < raw.Length && end < 32 && char.IsAsciiLetterOrDigit(raw[end]))
            end++;
        if (!BySpan.TryGetValue(raw[1..end], out var named) || (inAttribute && (end == raw.Length || raw[end] != ';')))
            return false;
        (length, value) = (end < raw.Length && raw[end] == ';' ? end + 1 : end, named);
        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> raw, out int length, out string value)
    {
        var hex = raw[2] is 'x' or 'X';
        var start = hex ? 3 : 2;
        var end = start;
        while (end < raw.Length && (hex ? char.IsAsciiHexDigit(raw[end]) : char.IsAsciiDigit(raw[end])))
            end++;
        (length, value) = (end < raw.Length && raw[end] == ';' ? end + 1 : end, "\uFFFD");
        if (end == start)
            return false;
        if (int.TryParse(raw[start..end], hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var point)
            && point is > 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF))
            value = char.ConvertFromUtf32(point);
        return true;
    }
}
