using System.Text;

namespace Rapport.Language;

/// <summary>Decodes bytes of a known encoding, character by character, so that each keeps its bytes. Errors are replaced as browsers replace them.</summary>
// Ref: WHATWG, Encoding Standard, the decoders.
internal static class ByteReader
{
    public static void Read(string encoding, ReadOnlySpan<byte> bytes, DecodingBuffer output)
    {
        switch (encoding)
        {
            case "utf-8": ReadUtf8(bytes, output); break;
            case "utf-16le" or "utf-16be": ReadUtf16(bytes, encoding == "utf-16be", output); break;
            case "euc-kr" or "big5" or "gbk" or "gb18030" or "shift_jis" or "euc-jp": ReadMultiByte(encoding, bytes, output); break;
            default: ReadSingleByte(encoding, bytes, output); break;
        }
    }

    private static void ReadUtf8(ReadOnlySpan<byte> bytes, DecodingBuffer output)
    {
        for (var i = 0; i < bytes.Length;)
        {
            int lead = bytes[i];
            if (lead < 0x80)
            {
                i += AddAscii(bytes[i..], output);
            }
            else if ((lead & 0xF0) == 0xE0 && i + 2 < bytes.Length && (bytes[i + 1] & 0xC0) == 0x80 && (bytes[i + 2] & 0xC0) == 0x80
                && (((lead & 0xF) << 12) | ((bytes[i + 1] & 0x3F) << 6) | (bytes[i + 2] & 0x3F)) is var unit && unit >= 0x800 && (unit & 0xF800) != 0xD800)
            {
                // The straight way for Han and Hangul; everything else is left to the runtime.
                output.Add((char)unit, 3);
                i += 3;
            }
            else
            {
                var status = Rune.DecodeFromUtf8(bytes[i..], out var rune, out var consumed);
                if (status != System.Buffers.OperationStatus.Done)
                    output.AddReplaced(consumed);
                else if (rune.IsBmp)
                    output.Add((char)rune.Value, consumed);
                else
                    output.AddPair(rune.Value, consumed, even: false);
                i += consumed;
            }
        }
    }

    private static void ReadUtf16(ReadOnlySpan<byte> bytes, bool bigEndian, DecodingBuffer output)
    {
        var i = 0;
        for (; i + 1 < bytes.Length; i += 2)
        {
            var unit = Unit(bytes, i, bigEndian);
            if (!char.IsSurrogate(unit))
            {
                output.Add(unit, 2);
            }
            else if (char.IsHighSurrogate(unit) && i + 3 < bytes.Length && Unit(bytes, i + 2, bigEndian) is var low && char.IsLowSurrogate(low))
            {
                output.AddPair(char.ConvertToUtf32(unit, low), 4, even: true);
                i += 2;
            }
            else
            {
                output.AddReplaced(2);
            }
        }
        if (i < bytes.Length)
            output.AddReplaced(1);
    }

    private static char Unit(ReadOnlySpan<byte> bytes, int i, bool bigEndian) =>
        bigEndian ? (char)((bytes[i] << 8) | bytes[i + 1]) : (char)((bytes[i + 1] << 8) | bytes[i]);

    private static void ReadSingleByte(string encoding, ReadOnlySpan<byte> bytes, DecodingBuffer output)
    {
        var table = ByteTables.Single(encoding);
        for (var i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80)
            {
                i += AddAscii(bytes[i..], output);
                continue;
            }
            AddOrReplace(table[bytes[i] - 0x80], 1, output);
            i++;
        }
    }

    private static void ReadMultiByte(string encoding, ReadOnlySpan<byte> bytes, DecodingBuffer output)
    {
        var pairs = ByteTables.Pairs(encoding);
        var chinese = encoding is "gbk" or "gb18030";
        var shift = encoding == "shift_jis";
        var unix = encoding == "euc-jp";
        for (var i = 0; i < bytes.Length;)
        {
            int lead = bytes[i];
            var next = i + 1 < bytes.Length ? bytes[i + 1] : -1;
            if (lead < 0x80)
            {
                i += AddAscii(bytes[i..], output);
                continue;
            }
            var taken = 1;
            if (lead == 0x80 && (chinese || shift))
                output.Add(chinese ? '€' : '\u0080', 1);
            else if (shift && lead is >= 0xA1 and <= 0xDF)
                output.Add((char)(0xFF61 + lead - 0xA1), 1);
            else if (unix && lead == 0x8E && next is >= 0xA1 and <= 0xDF)
                output.Add((char)(0xFF61 + next - 0xA1), taken = 2);
            else if (unix && lead == 0x8F && next is >= 0xA1 and <= 0xFE && i + 2 < bytes.Length && bytes[i + 2] is >= 0xA1 and <= 0xFE)
                AddOrReplace(pairs[ByteTables.PairIndex(next, bytes[i + 2] & 0x7F)], taken = 3, output);
            else if (chinese && next is >= '0' and <= '9' && lead != 0xFF)
                taken = AddFour(bytes[i..], output);
            else if (lead is < 0x81 or > 0xFE || next < 0 || (shift && lead == 0xA0) || (unix && (lead < 0xA1 || next < 0xA1)))
                output.AddReplaced(1);
            else
                taken = AddPair(pairs, lead, next, output);
            i += taken;
        }
    }

    // An ASCII byte that does not complete a pair stands for itself: it may be the quote mark that ends an attribute.
    private static int AddPair(char[] pairs, int lead, int next, DecodingBuffer output)
    {
        var character = next is >= 0x40 and <= 0xFE ? pairs[ByteTables.PairIndex(lead, next)] : '\0';
        var taken = character == 0 && next < 0x80 ? 1 : 2;
        AddOrReplace(character, taken, output);
        return taken;
    }

    private static int AddFour(ReadOnlySpan<byte> bytes, DecodingBuffer output)
    {
        if (bytes.Length < 4 || bytes[2] is < 0x81 or > 0xFE || bytes[3] is < (byte)'0' or > (byte)'9')
        {
            output.AddReplaced(1);
            return 1;
        }
        var pointer = ((((bytes[0] - 0x81) * 10) + bytes[1] - '0') * 1260) + ((bytes[2] - 0x81) * 10) + bytes[3] - '0';
        var codePoint = pointer - 189000 + 0x10000;
        if (pointer < ByteTables.FourByteCount)
            AddOrReplace(ByteTables.Fours()[pointer], 4, output);
        else if (codePoint is >= 0x10000 and <= 0x10FFFF)
            output.AddPair(codePoint, 4, even: false);
        else
            output.AddReplaced(4);
        return 4;
    }

    private static void AddOrReplace(char character, int bytes, DecodingBuffer output)
    {
        if (character == 0 || char.IsSurrogate(character))
            output.AddReplaced(bytes);
        else
            output.Add(character, bytes);
    }

    private static int AddAscii(ReadOnlySpan<byte> bytes, DecodingBuffer output)
    {
        var plain = bytes.IndexOfAnyExcept(DecodingBuffer.PlainAscii);
        if (plain < 0)
            plain = bytes.Length;
        if (plain > 0)
        {
            output.AddPlain(bytes[..plain]);
            return plain;
        }
        output.Add((char)bytes[0], 1);
        return 1;
    }
}
