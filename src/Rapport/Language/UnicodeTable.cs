using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;

namespace Rapport.Language;

/// <summary>
/// The properties of code points that the text layer needs, from the Unicode Character Database 15.0 by way of
/// <c>tools/UnicodeTables</c>. The runtime's own tables are of another version and change with it, so that results would change too.
/// </summary>
internal static class UnicodeTable
{
    /// <summary>One more than the last code point.</summary>
    public const int CodePoints = 0x110000;

    private const int BlockShift = 7;
    private const int BlockMask = (1 << BlockShift) - 1;

    private static readonly ushort[] PropertyBlocks;
    private static readonly ushort[] PropertyIndex;
    private static readonly UnicodeProperty[] Properties;
    private static readonly ushort[] MappingBlocks;
    private static readonly ushort[] MappingIndex;
    private static readonly (ushort Canonical, ushort Compatible, ushort Folded)[] Mappings;
    private static readonly char[] Pool;
    private static readonly Dictionary<ulong, int> Compositions;

#pragma warning disable CA1810 // One reading of the resource fills every table.
    static UnicodeTable()
#pragma warning restore CA1810
    {
        var reader = new Reader(Unpacked());
        PropertyBlocks = reader.Numbers(CodePoints >> BlockShift);
        PropertyIndex = reader.Numbers(reader.Count() << BlockShift);
        Properties = new UnicodeProperty[reader.Count()];
        for (var i = 0; i < Properties.Length; i++)
            Properties[i] = new((UnicodeCategory)reader.Byte(), (Script)reader.Byte(), reader.Byte(), reader.Byte());
        MappingBlocks = reader.Numbers(CodePoints >> BlockShift);
        MappingIndex = reader.Numbers(reader.Count() << BlockShift);
        Mappings = new (ushort, ushort, ushort)[reader.Count()];
        for (var i = 0; i < Mappings.Length; i++)
            Mappings[i] = (reader.Number(), reader.Number(), reader.Number());
        Pool = Array.ConvertAll(reader.Numbers(reader.Count()), unit => (char)unit);
        var compositions = reader.Count();
        Compositions = new(compositions);
        for (var i = 0; i < compositions; i++)
            Compositions.Add(Pair(reader.Count(), reader.Count()), reader.Count());
    }

    /// <summary>The property record of a code point (0 to 10FFFF, surrogates included).</summary>
    public static ref readonly UnicodeProperty Property(int codePoint) =>
        ref Properties[PropertyIndex[(PropertyBlocks[codePoint >> BlockShift] << BlockShift) | (codePoint & BlockMask)]];

    /// <summary>The full canonical or compatibility decomposition; empty where the code point stays as it is. Hangul syllables are not in it.</summary>
    public static ReadOnlySpan<char> Decomposition(int codePoint, bool compatible)
    {
        ref readonly var mapping = ref Mapping(codePoint);
        return Text(compatible ? mapping.Compatible : mapping.Canonical);
    }

    /// <summary>The full case folding; empty where the code point stays as it is.</summary>
    public static ReadOnlySpan<char> CaseFolding(int codePoint) => Text(Mapping(codePoint).Folded);

    /// <summary>The primary composite of two code points, or -1. Hangul is not in it.</summary>
    public static int Compose(int first, int second) => Compositions.GetValueOrDefault(Pair(first, second), -1);

    private static ref readonly (ushort Canonical, ushort Compatible, ushort Folded) Mapping(int codePoint) =>
        ref Mappings[MappingIndex[(MappingBlocks[codePoint >> BlockShift] << BlockShift) | (codePoint & BlockMask)]];

    private static ReadOnlySpan<char> Text(ushort place) => Pool.AsSpan(place + 1, Pool[place]);

    private static ulong Pair(int first, int second) => ((ulong)(uint)first << 32) | (uint)second;

    private static byte[] Unpacked()
    {
        using var resource = typeof(UnicodeTable).Assembly.GetManifestResourceStream("unicode.bin")
            ?? throw new InvalidOperationException("The assembly was built without Language/unicode.bin.");
        Span<byte> head = stackalloc byte[8];
        resource.ReadExactly(head);
        if (!head[..4].SequenceEqual("RUT1"u8))
            throw new InvalidOperationException("Language/unicode.bin is of another version; make it again with tools/UnicodeTables.");
        var plain = new byte[BinaryPrimitives.ReadInt32LittleEndian(head[4..])];
        using var inflate = new DeflateStream(resource, CompressionMode.Decompress);
        inflate.ReadExactly(plain);
        return plain;
    }

    private sealed class Reader(byte[] bytes)
    {
        private int _at;

        public byte Byte() => bytes[_at++];

        public ushort Number()
        {
            var number = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(_at));
            _at += sizeof(ushort);
            return number;
        }

        public int Count()
        {
            var count = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(_at));
            _at += sizeof(int);
            return count;
        }

        public ushort[] Numbers(int count)
        {
            var numbers = new ushort[count];
            for (var i = 0; i < count; i++)
                numbers[i] = Number();
            return numbers;
        }
    }
}
