using System.Text;

namespace Rapport.Tests.Language;

/// <summary>Makes short hostile texts, the same for the same seed: scripts mixed, marks piled up, surrogates cut, controls thrown in.</summary>
internal sealed class Garbler(ulong seed)
{
    private static readonly string[] Parts =
    [
        "South Korea", "co-production", "U.S.", "don’t", "1,234.5", "3%", "Mr. Kim said: “Yes.” ", "한국", "한국과 중국의 ", "\u1112\u1161\u11AB", "하\u11AB", "李在明", "\uF9E1",
        "ひらがな", "カタカナ", "ｶﾞ", "。", "！」", "😀", "👩\u200D🔬", "e\u0301", "\u0301", "\u0323", "\u0344", "\u0F73", "\u0958", "ﬁ", "ß", "İ", "ΑΣ", "—", "–", "‘", "”", "\u00A0", "\u3000",
        "\u200B", "\u202E", "\uFEFF", "\u00AD", "\uD83D", "\uDE00", "\0", "\u0007", "\n", "\n\n", "\r\n", " ", "  ", ". ", "...", "…", "-", "\"", "'", "(", ")", "*", "\uFDFA", "\u1100\uAC00\u11A8", "\U0001D15E", "\U0002F800",
    ];

    private ulong _state = seed;

    public string Next()
    {
        var text = new StringBuilder();
        for (var count = Below(12); count >= 0; count--)
            text.Append(Parts[Below(Parts.Length)]);
        for (var count = Below(3); count > 0 && text.Length > 0; count--)
        {
            var at = Below(text.Length);
            switch (Below(3))
            {
                case 0: text.Remove(at, 1); break;
                case 1: text.Insert(at, (char)Below(0x10000)); break;
                default: text.Insert(at, text[Below(text.Length)]); break;
            }
        }
        return text.ToString();
    }

    public byte[] NextBytes()
    {
        var bytes = Below(3) switch
        {
            0 => Encoding.Unicode.GetBytes(Next()),
            1 => Encoding.Latin1.GetBytes(Next()),
            _ => Encoding.UTF8.GetBytes(Next()),
        };
        for (var count = Below(4); count > 0 && bytes.Length > 0; count--)
            bytes[Below(bytes.Length)] = (byte)Below(256);
        return bytes;
    }

    // SplitMix64: the same numbers on every runtime.
    public int Below(int bound)
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)bound);
    }
}
