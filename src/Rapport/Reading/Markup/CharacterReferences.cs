using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Rapport.Language;

namespace Rapport.Reading.Markup;

/// <summary>Resolves character references: <c>&amp;amp;</c>, <c>&amp;#8217;</c>, <c>&amp;#x2019;</c>, and those that old pages write without a semicolon.</summary>
// Ref: WHATWG, HTML, 13.2.5.72 to 13.2.5.80.
internal static class CharacterReferences
{
    private const int LongestBare = 6;

    // What browsers make of the numbers 80 to 9F, which old editors took from windows-1252.
    private const string Windows = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly Lazy<(FrozenDictionary<string, string> Named, FrozenDictionary<string, string> Bare)> Tables = new(Load);

    /// <summary>The text with its references resolved.</summary>
    public static string Resolve(ReadOnlySpan<char> raw, bool inAttribute, bool resolve = true)
    {
        var first = resolve ? raw.IndexOf('&') : -1;
        if (first < 0)
            return raw.ToString();
        using var text = new TextBuffer(raw.Length);
        text.Append(raw[..first]);
        for (var i = first; i < raw.Length;)
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
        while (end < raw.Length && end < 40 && char.IsAsciiLetterOrDigit(raw[end]))
            end++;
        if (end == 1)
            return false;
        var (named, bare) = Tables.Value;
        if (end < raw.Length && raw[end] == ';' && named.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(raw[1..end], out var whole))
        {
            (length, value) = (end + 1, whole);
            return true;
        }
        // Without a semicolon the longest known beginning counts; in an attribute only where nothing goes on, so that "?a=1&copy=2" keeps its words.
        for (var stop = Math.Min(end, 1 + LongestBare); stop > 2; stop--)
        {
            if (!bare.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(raw[1..stop], out var known))
                continue;
            if (inAttribute && stop < raw.Length && (raw[stop] == '=' || char.IsAsciiLetterOrDigit(raw[stop])))
                return false;
            (length, value) = (stop, known);
            return true;
        }
        return false;
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
            value = point is >= 0x80 and <= 0x9F ? Windows.Substring(point - 0x80, 1) : char.ConvertFromUtf32(point);
        return true;
    }

    private static (FrozenDictionary<string, string> Named, FrozenDictionary<string, string> Bare) Load()
    {
        using var stream = typeof(CharacterReferences).Assembly.GetManifestResourceStream("character-references.txt") ?? throw new InvalidOperationException("the references are embedded in the program");
        using var reader = new StreamReader(stream);
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        var bare = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var fields = line.Split(' ');
            var value = new StringBuilder();
            foreach (var point in fields.AsSpan(1))
                value.Append(char.ConvertFromUtf32(int.Parse(point, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)));
            var name = fields[0].TrimEnd('*');
            named[name] = value.ToString();
            if (name.Length < fields[0].Length)
                bare[name] = value.ToString();
        }
        return (named.ToFrozenDictionary(StringComparer.Ordinal), bare.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
