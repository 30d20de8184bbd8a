using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text;

namespace Rapport.Language.Syntax;

/// <summary>The weights of one language's parser, made by <c>tools/SyntaxWeights</c>.</summary>
/// <param name="Tags">The tags, each as a universal part of speech, a slash and a Penn tag.</param>
/// <param name="Relations">The relations to a head.</param>
/// <param name="Tagging">Word to tag.</param>
/// <param name="Steps">Parser state to step.</param>
/// <param name="Labels">Arc to relation.</param>
/// <param name="Sure">Common forms that have one tag only, by <see cref="WordKeys.Form"/>: they are not asked about.</param>
/// <param name="Lemmas">Form and tag to lemma.</param>
internal sealed record SyntaxModel(string[] Tags, string[] Relations, WeightTable Tagging, WeightTable Steps, WeightTable Labels, FrozenDictionary<uint, int> Sure, LemmaTable Lemmas)
{
    private const string Magic = "rapport syntax 3\n";

    /// <summary>The model embedded under a name.</summary>
    public static SyntaxModel Embedded(string name)
    {
        using var stream = typeof(SyntaxModel).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"the model {name} is not embedded");
        return Read(stream);
    }

    /// <summary>Reads a model as <see cref="Write"/> wrote it.</summary>
    public static SyntaxModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadString() != Magic)
            throw new InvalidOperationException("this is no model of this version");
        var tags = reader.ReadString().Split('\n');
        var relations = reader.ReadString().Split('\n');
        return new(tags, relations, Table(reader, tags.Length), Table(reader, 3), Table(reader, relations.Length), Pairs(Numbers(reader)), new(reader.ReadString().Split('\n')));
    }

    /// <summary>Writes the parts of a model.</summary>
    public static void Write(Stream stream, string[] tags, string[] relations, IReadOnlyList<(uint[] Slots, byte[] Pairs)> tables, uint[] sure, IEnumerable<string> lemmas)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(string.Join('\n', tags));
        writer.Write(string.Join('\n', relations));
        foreach (var (slots, pairs) in tables)
        {
            Numbers(writer, slots);
            writer.Write(pairs.Length);
            writer.Write(pairs);
        }
        Numbers(writer, sure);
        writer.Write(string.Join('\n', lemmas));
    }

    /// <summary>Forms and their tags, from numbers that stand in turn.</summary>
    public static FrozenDictionary<uint, int> Pairs(uint[] numbers) => Enumerable.Range(0, numbers.Length / 2).ToFrozenDictionary(i => numbers[2 * i], i => (int)numbers[(2 * i) + 1]);

    private static void Numbers(BinaryWriter writer, uint[] numbers)
    {
        writer.Write(numbers.Length);
        foreach (var number in numbers)
            writer.Write(number);
    }

    private static uint[] Numbers(BinaryReader reader)
    {
        var numbers = new uint[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        if (!BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(numbers, numbers);
        return numbers;
    }

    private static WeightTable Table(BinaryReader reader, int labels)
    {
        var slots = Numbers(reader);
        var pairs = reader.ReadBytes(reader.ReadInt32());
        return new(labels, slots, pairs);
    }
}
