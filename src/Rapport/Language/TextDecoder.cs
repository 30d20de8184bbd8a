using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Language;

/// <summary>Makes bytes into text as browsers do: byte-order mark, then declared charset, then UTF-8 if it is valid, then a guess.</summary>
public static class TextDecoder
{
    // More than one control character in twenty: no text has that, and few pictures or programs have less. A few in a short text
    // are damage. Undecodable bytes do not count: a wrongly declared charset makes many of them out of good text.
    private const int ControlsOneIn = 20;
    private const int FewControls = 4;

    /// <summary>Decodes bytes. It never fails: what is not a character is replaced and counted, and what looks wrong is a warning.</summary>
    /// <param name="bytes">The bytes as they came in.</param>
    /// <param name="declaredCharset">The charset that the transport or the page declares, in any of its spellings.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declaredCharset = null) => ToFrozen(DecodeSource(bytes, declaredCharset));

    /// <summary>Brings what <see cref="DecodeSource"/> made into form C.</summary>
    public static DecodedText ToFrozen(DecodedText source)
    {
        var text = Normalization.ToNfc(source.Text);
        // A character may be replaced by one of the same length: the map is then the identity, the text is not.
        return text.Map.IsIdentity ? source with { Text = text.Text } : source with
        {
            Text = text.Text,
            Runs = SourceRunList.Through(source.Runs, text.Map),
            Warnings = [.. source.Warnings.Select(w => w.Span is { } span ? w with { Span = text.ToMapped(span) } : w)],
        };
    }

    /// <summary>The same without form C, for a source that is parsed before its text is frozen: composing could take a sign of the markup away.</summary>
    /// <param name="bytes">The bytes as they came in.</param>
    /// <param name="declaredCharset">The charset that the transport or the page declares, in any of its spellings.</param>
    public static DecodedText DecodeSource(ReadOnlySpan<byte> bytes, string? declaredCharset = null)
    {
        var warnings = new List<(string Code, string Message, int At)>();
        var encoding = FindEncoding(bytes, declaredCharset, warnings, out var mark);
        var most = encoding.StartsWith("utf-16", StringComparison.Ordinal) ? (bytes.Length / 2) + 1 : bytes.Length - mark;
        using var output = new DecodingBuffer(mark, most);
        ByteReader.Read(encoding, bytes[mark..], output);
        if (output.Replaced > 0)
            warnings.Add((DecodingDoubt.ReplacedBytes, Say($"{output.Replaced} characters cannot be read as {encoding} and stand as U+FFFD"), output.FirstReplaced));
        if (output.Nuls > 0)
            warnings.Add((DecodingDoubt.Nul, Say($"{output.Nuls} NULs stand as U+FFFD"), output.FirstNul));
        if (BinarySignature.Find(bytes) is { } kind)
            warnings.Add((DecodingDoubt.Binary, $"the bytes begin as {kind}, which is not text", -1));
        else if (output.Controls + output.Nuls is var strange && strange >= FewControls && (long)strange * ControlsOneIn > output.Length)
            warnings.Add((DecodingDoubt.Binary, Say($"{strange} of {output.Length} characters are control characters: this is hardly text"), -1));
        return new(output.ToString(), encoding, output.Runs.ToImmutable(), output.Replaced, output.Nuls,
            [.. warnings.Select(w => new Warning(w.Code, w.Message, w.At < 0 ? null : new TextSpan(w.At, 1)))]);
    }

    /// <summary>The same for a text that comes as UTF-16 already: NFC, <c>\n</c> line ends, lone surrogates and NULs as U+FFFD.</summary>
    public static MappedText Freeze(string text)
    {
        using var output = new TextBuffer(text.Length);
        var map = new OffsetMap.Builder();
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            var lone = unit == '\0';
            if (char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                output.Append(unit);
                unit = text[++i];
                map.Add(1, 1, 1);
            }
            else
            {
                lone |= char.IsSurrogate(unit);
            }
            var lineEnd = unit == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
            output.Append(lone ? '\uFFFD' : unit == '\r' ? '\n' : unit);
            map.Add(1, 1, lineEnd ? 2 : 1);
            if (lineEnd)
                i++;
        }
        var composed = Normalization.ToNfc(output.ToString());
        return composed with { Map = map.ToMap().Then(composed.Map) };
    }

    private static string FindEncoding(ReadOnlySpan<byte> bytes, string? declared, List<(string, string, int)> warnings, out int mark)
    {
        var label = string.IsNullOrWhiteSpace(declared) ? null : declared;
        var named = label is null ? null : EncodingLabels.Find(label);
        if (label is not null && named is null)
            warnings.Add((DecodingDoubt.UnknownCharset, $"the declared charset '{label}' is not known; the encoding was found from the bytes", -1));

        var marked = Marked(bytes, out mark);
        if (marked is not null)
        {
            if (named is not null && named != marked)
                warnings.Add((DecodingDoubt.MarkAgainstCharset, $"the byte-order mark says {marked}, the declared charset {named}; the mark was followed", -1));
            return marked;
        }
        if (named is not null)
            return Declared(bytes, named, warnings);
        if (EncodingGuess.Unmarked16(bytes) is { } wide)
        {
            warnings.Add((DecodingDoubt.GuessedEncoding, $"nothing names the encoding; the bytes look like {wide}", -1));
            return wide;
        }
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return "utf-8";
        if (EncodingGuess.IsMostlyUtf8(bytes))
        {
            warnings.Add((DecodingDoubt.MixedEncodings, "most of the text is utf-8, some of it is not", -1));
            return "utf-8";
        }
        var guess = EncodingGuess.Of(bytes);
        warnings.Add((DecodingDoubt.GuessedEncoding, $"nothing names the encoding; the bytes look like {guess}", -1));
        return guess;
    }

    private static string Declared(ReadOnlySpan<byte> bytes, string named, List<(string, string, int)> warnings)
    {
        if (named == "utf-8" || System.Text.Ascii.IsValid(bytes) || !System.Text.Unicode.Utf8.IsValid(bytes))
            return named;
        // A page that could be read far enough to declare UTF-16 is not UTF-16.
        if (named.StartsWith("utf-16", StringComparison.Ordinal))
        {
            if (bytes.Contains((byte)0))
                return named;
            warnings.Add((DecodingDoubt.DoubtfulCharset, $"the bytes are valid utf-8 and were read so, against the declared charset {named}", -1));
            return "utf-8";
        }
        warnings.Add((DecodingDoubt.DoubtfulCharset, $"the declared charset {named} was followed, but the bytes are valid utf-8", -1));
        return named;
    }

    private static string? Marked(ReadOnlySpan<byte> bytes, out int mark)
    {
        var encoding = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => "utf-8",
            [0xFF, 0xFE, ..] => "utf-16le",
            [0xFE, 0xFF, ..] => "utf-16be",
            _ => null,
        };
        mark = encoding switch { null => 0, "utf-8" => 3, _ => 2 };
        return encoding;
    }

    private static string Say(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);
}
