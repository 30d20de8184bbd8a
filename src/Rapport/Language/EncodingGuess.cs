using System.Buffers;

namespace Rapport.Language;

/// <summary>Finds the encoding of bytes that nothing names, by how much each candidate's reading looks like writing.</summary>
internal static class EncodingGuess
{
    private const int Sample = 1 << 16;

    private static readonly string[] Candidates = ["euc-kr", "gb18030", "shift_jis", "big5", "windows-1252"];

    /// <summary>The likeliest of the legacy encodings; windows-1252 where nothing speaks for another.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        // Pages begin with markup; what tells encodings apart begins at the first byte that is not ASCII.
        var first = Math.Max(0, bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF));
        var sample = bytes.Slice(first, Math.Min(Sample, bytes.Length - first));
        // One ASCII byte before it tells whether a single accented letter stands in a word.
        if (first > 0)
            sample = bytes.Slice(first - 1, sample.Length + 1);
        var best = "windows-1252";
        var bestScore = double.NegativeInfinity;
        foreach (var candidate in Candidates)
        {
            using var output = new DecodingBuffer(0, sample.Length);
            ByteReader.Read(candidate, sample, output);
            var score = candidate == "windows-1252" ? ScoreWestern(output.Written) : ScoreEastern(candidate, output.Written);
            if (score > bestScore)
                (best, bestScore) = (candidate, score);
        }
        return best;
    }

    /// <summary>Whether enough sequences of several bytes are good UTF-8 that the rest must be damage or another file's text.</summary>
    public static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        for (var i = 0; i < bytes.Length;)
        {
            var ascii = bytes[i..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
                break;
            i += ascii;
            if (System.Text.Rune.DecodeFromUtf8(bytes[i..], out _, out var consumed) == OperationStatus.Done)
                good++;
            else
                bad++;
            i += consumed;
        }
        return good > 3 * bad;
    }

    /// <summary>UTF-16 without a mark, known by the NULs of its ASCII characters; null where it is not.</summary>
    public static string? Unmarked16(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, Sample)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }
        var enough = sample.Length / 8;
        return odd > enough && even * 20 < odd ? "utf-16le" : even > enough && odd * 20 < even ? "utf-16be" : null;
    }

    // Points a byte, so that readings of one and of two bytes a character compare.
    private static double ScoreEastern(string candidate, ReadOnlySpan<char> text)
    {
        double points = 0;
        var bytes = 0;
        foreach (var character in text)
        {
            if (character < 0x80)
                continue;
            bytes += character is >= '\uFF61' and <= '\uFF9F' || character == '\uFFFD' ? 1 : 2;
            points += character switch
            {
                '\uFFFD' => -8,
                (>= '\u3001' and <= '\u3011') or '“' or '”' or '‘' or '’' or '…' or '·' or '\u3000' or '！' or '，' or '：' or '；' or '？' or '（' or '）' => .8,
                _ => candidate switch
                {
                    "euc-kr" => KoreanPoints(character),
                    "shift_jis" => JapanesePoints(character),
                    "big5" => ChinesePoints(character, FrequentCharacters.Traditional),
                    _ => ChinesePoints(character, FrequentCharacters.Simplified),
                },
            };
        }
        return bytes == 0 ? -1 : points / bytes;
    }

    private static double KoreanPoints(char character) => character switch
    {
        >= '\uAC00' and <= '\uD7A3' => FrequentCharacters.Korean.Contains(character) ? 2 : .3,
        >= '\u3131' and <= '\u318E' => .5,
        >= '\u4E00' and <= '\u9FFF' => -1,
        _ => -1.5,
    };

    private static double ChinesePoints(char character, SearchValues<char> frequent) => character switch
    {
        >= '\u4E00' and <= '\u9FFF' => frequent.Contains(character) ? 2 : .1,
        >= '\uFF01' and <= '\uFF5E' => .2,
        _ => -1.5,
    };

    private static double JapanesePoints(char character) => character switch
    {
        >= '\u3041' and <= '\u3093' => 2,
        >= '\u30A1' and <= '\u30FC' => 1.2,
        >= '\u4E00' and <= '\u9FFF' => FrequentCharacters.Japanese.Contains(character) ? 1.5 : .1,
        >= '\uFF61' and <= '\uFF9F' => -1,
        _ => -1.5,
    };

    private static double ScoreWestern(ReadOnlySpan<char> text)
    {
        double points = 0;
        var count = 0;
        var row = 0;
        for (var i = 0; i < text.Length; i++)
        {
            row = text[i] < 0x80 ? 0 : row + 1;
            if (row == 0)
                continue;
            count++;
            var before = i > 0 ? text[i - 1] : ' ';
            var after = i + 1 < text.Length ? text[i + 1] : ' ';
            points += text[i] switch
            {
                (>= '\u0080' and < '\u00A0') or '\uFFFD' => -4,
                _ when row > 2 || (before >= 0x80 && after >= 0x80) => -1,
                '“' or '”' or '‘' or '’' or '–' or '—' or '…' or '\u00A0' => 1,
                // Signs stand at the edge of a word; half of an eastern character stands anywhere.
                '€' or '£' or '§' or '°' or '·' or '«' or '»' or '©' or '®' => char.IsAsciiLetter(before) && char.IsAsciiLetter(after) ? -1 : 1,
                >= '\u00C0' => 1,
                _ => 0,
            };
        }
        return count == 0 ? 0 : points / count;
    }
}
