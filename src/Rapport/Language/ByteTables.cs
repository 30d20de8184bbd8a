using System.Collections.Concurrent;
using System.Text;

namespace Rapport.Language;

/// <summary>What each byte, pair of bytes or four bytes stands for, asked once from the runtime's code pages. 0 is no character.</summary>
internal static class ByteTables
{
    /// <summary>Four-byte sequences of GB 18030 that stand for the Basic Multilingual Plane.</summary>
    public const int FourByteCount = 39420;

    private const int FirstLead = 0x81;

    private static readonly ConcurrentDictionary<string, Lazy<char[]>> Tables = new(StringComparer.Ordinal);

    /// <summary>The characters of bytes 80 to FF.</summary>
    public static char[] Single(string encoding) => Get("1:" + encoding, encoding, static page =>
    {
        var table = new char[128];
        for (var i = 0; i < table.Length; i++)
            table[i] = Ask(page, [(byte)(0x80 + i)], privateUse: false);
        return table;
    });

    /// <summary>The characters of pairs, at <see cref="PairIndex"/>. GB 18030 keeps the private use that its standard gives.</summary>
    public static char[] Pairs(string encoding) => Get("2:" + encoding, encoding, static page =>
    {
        var table = new char[(0x100 - FirstLead) << 8];
        // The pairs that double another (the extensions of NEC and IBM) are only read by the code page's own fallback.
        var doubles = page.CodePage == 932 ? CodePagesEncodingProvider.Instance.GetEncoding(932) : null;
        for (var lead = FirstLead; lead < 0xFF; lead++)
        {
            for (var trail = 0x21; trail < 0xFF; trail++)
            {
                var character = Ask(page, [(byte)lead, (byte)trail], page.CodePage == 54936);
                if (character == 0 && doubles is not null && Ask(doubles, [(byte)lead, (byte)trail], privateUse: false) is not ('?' or '\u30FB') and var twin)
                    character = twin;
                table[PairIndex(lead, trail)] = character;
            }
        }
        return table;
    });

    /// <summary>The characters of the four-byte sequences of GB 18030, in their order.</summary>
    public static char[] Fours() => Get("4:", "gb18030", static page =>
    {
        var table = new char[FourByteCount];
        for (var i = 0; i < table.Length; i++)
            table[i] = Ask(page, [(byte)(0x81 + (i / 12600)), (byte)(0x30 + (i / 1260 % 10)), (byte)(0x81 + (i / 10 % 126)), (byte)(0x30 + (i % 10))], privateUse: true);
        return table;
    });

    /// <summary>Where a pair stands in its table; leads 81 to FE.</summary>
    public static int PairIndex(int lead, int trail) => ((lead - FirstLead) << 8) | trail;

    private static char[] Get(string key, string encoding, Func<Encoding, char[]> make) => Tables.GetOrAdd(key, _ => new(() =>
        make(CodePagesEncodingProvider.Instance.GetEncoding(EncodingLabels.CodePage(encoding), EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFD"))
            ?? throw new InvalidOperationException($"The runtime has no table for {encoding}.")))).Value;

    private static char Ask(Encoding page, ReadOnlySpan<byte> bytes, bool privateUse)
    {
        Span<char> characters = stackalloc char[8];
        if (page.GetChars(bytes, characters) != 1 || characters[0] == '\uFFFD' || (!privateUse && characters[0] is >= '\uE000' and <= '\uF8FF'))
            return '\0';
        return characters[0];
    }
}
