using System.Collections.Immutable;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Rapport.Cases.Yaml;

/// <summary>Reads one YAML file under limits. Anchors, aliases and tags are refused: no file of a case needs them, and they are how small files grow without bound.</summary>
internal static class YamlFile
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>The deepest nesting.</summary>
    public const int MaxDepth = 24;

    /// <summary>The root node, or what is wrong and where.</summary>
    public static Parsed<YamlNode> Read(Snapshot snapshot)
    {
        var file = snapshot.Place;
        if (snapshot.Bytes.Length > MaxBytes)
            return Malformed(file, "too-large", $"found {snapshot.Bytes.Length} bytes, expected at most {MaxBytes}");

        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(snapshot.Bytes.AsSpan());
        }
        catch (DecoderFallbackException fault)
        {
            return Malformed(file, "encoding", $"found bytes that are not UTF-8 at byte {fault.Index}, expected a UTF-8 file");
        }

        var bom = text.StartsWith('\uFEFF') ? 1 : 0;
        var bytes = new ByteIndex(text, bom);
        try
        {
            var parser = new Parser(new StringReader(text[bom..]));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return Malformed(file, "empty", "found nothing, expected keys and values");
            var root = ReadNode(parser, bytes, 0);
            if (parser.TryConsume<DocumentEnd>(out _) && parser.Accept<DocumentStart>(out var second))
                return Malformed(file, "second-document", "found a second document after '---', expected one", (int)second.Start.Line);
            return new Parsed<YamlNode>.Ok(root);
        }
        catch (YamlRefusedException fault)
        {
            return Malformed(file, "yaml", fault.Message, fault.Line, fault.Column);
        }
        catch (YamlException fault)
        {
            return Malformed(file, "yaml", "found something that is not YAML: " + fault.Message, (int)fault.Start.Line, (int)fault.Start.Column);
        }
    }

    private static YamlNode ReadNode(Parser parser, ByteIndex bytes, int depth)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
            throw new YamlRefusedException("found an alias (*name), expected the value itself", alias.Start);
        if (parser.Accept<NodeEvent>(out var node))
        {
            if (!node.Anchor.IsEmpty)
                throw new YamlRefusedException("found an anchor (&name), expected the value itself", node.Start);
            if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
                throw new YamlRefusedException("found a tag (!name), expected a plain value", node.Start);
            if (depth > MaxDepth)
                throw new YamlRefusedException($"found more than {MaxDepth} levels, expected fewer", node.Start);
        }

        if (parser.TryConsume<YamlDotNet.Core.Events.Scalar>(out var scalar))
        {
            return new YamlNode.Scalar(scalar.Value, scalar.Style is not ScalarStyle.Plain, (int)scalar.Start.Line, (int)scalar.Start.Column,
                bytes.Of(scalar.Start.Index, scalar.End.Index));
        }

        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (!parser.Accept<SequenceEnd>(out _))
                items.Add(ReadNode(parser, bytes, depth + 1));
            var end = parser.Consume<SequenceEnd>();
            return new YamlNode.Sequence(items.ToImmutable(), (int)sequence.Start.Line, (int)sequence.Start.Column, bytes.Of(sequence.Start.Index, end.End.Index));
        }

        var mapping = parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<YamlNode.Scalar, YamlNode>>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.Accept<MappingEnd>(out _))
        {
            var start = parser.Current!.Start;
            if (ReadNode(parser, bytes, depth + 1) is not YamlNode.Scalar key)
                throw new YamlRefusedException("found a list or block as a key, expected a word", start);
            if (!keys.Add(key.Value))
                throw new YamlRefusedException($"found the key '{key.Value}' twice, expected it once", start);
            entries.Add(new(key, ReadNode(parser, bytes, depth + 1)));
        }
        var close = parser.Consume<MappingEnd>();
        return new YamlNode.Mapping(entries.ToImmutable(), (int)mapping.Start.Line, (int)mapping.Start.Column, bytes.Of(mapping.Start.Index, close.End.Index));
    }

    private static Parsed<YamlNode>.Malformed Malformed(string file, string code, string message, int? line = null, int? column = null) =>
        new(new Fault(file, code, message, line, column));

    private sealed class YamlRefusedException(string message, Mark at) : Exception(message)
    {
        public int Line { get; } = (int)at.Line;

        public int Column { get; } = (int)at.Column;
    }

    /// <summary>Maps character indices to byte offsets through a table of every 256th character.</summary>
    private sealed class ByteIndex(string text, int skipped)
    {
        private const int BlockLength = 256;

        private readonly int[] _blocks = Blocks(text);

        public ByteSpan Of(long from, long to)
        {
            var start = At((int)from + skipped);
            return new(start, At((int)to + skipped) - start);
        }

        private int At(int index)
        {
            index = Math.Clamp(index, 0, text.Length);
            var block = index / BlockLength;
            return _blocks[block] + Count(text.AsSpan((block * BlockLength)..index));
        }

        private static int[] Blocks(string text)
        {
            var blocks = new int[(text.Length / BlockLength) + 1];
            for (var block = 1; block < blocks.Length; block++)
                blocks[block] = blocks[block - 1] + Count(text.AsSpan((block - 1) * BlockLength, BlockLength));
            return blocks;
        }

        // Counted unit by unit, since a block may end between the halves of a surrogate pair.
        private static int Count(ReadOnlySpan<char> units)
        {
            var bytes = 0;
            foreach (var unit in units)
                bytes += unit < 0x80 ? 1 : unit < 0x800 || char.IsSurrogate(unit) ? 2 : 3;
            return bytes;
        }
    }
}
