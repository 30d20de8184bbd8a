using System.Collections.Immutable;

namespace Rapport.Cases.Yaml;

/// <summary>A node of a case's file, with its place in the bytes.</summary>
/// <param name="Line">The line it begins on, counted from 1.</param>
/// <param name="Column">The column it begins at in UTF-16 units, counted from 1.</param>
/// <param name="Bytes">The bytes it was read from.</param>
internal abstract record YamlNode(int Line, int Column, ByteSpan Bytes)
{
    /// <summary>What kind of node it is, for messages.</summary>
    public abstract string Kind { get; }

    /// <summary>A text, number, date or nothing.</summary>
    public sealed record Scalar(string Value, bool Quoted, int Line, int Column, ByteSpan Bytes) : YamlNode(Line, Column, Bytes)
    {
        /// <inheritdoc/>
        public override string Kind => "a value";

        /// <summary>Whether it stands for nothing: empty, <c>~</c> or <c>null</c>.</summary>
        public bool IsNothing => !Quoted && Value is "" or "~" or "null";
    }

    /// <summary>A list.</summary>
    public sealed record Sequence(ImmutableArray<YamlNode> Items, int Line, int Column, ByteSpan Bytes) : YamlNode(Line, Column, Bytes)
    {
        /// <inheritdoc/>
        public override string Kind => "a list";
    }

    /// <summary>Keys and their nodes, in the file's order.</summary>
    public sealed record Mapping(ImmutableArray<KeyValuePair<Scalar, YamlNode>> Entries, int Line, int Column, ByteSpan Bytes) : YamlNode(Line, Column, Bytes)
    {
        /// <inheritdoc/>
        public override string Kind => "a block of keys";
    }
}
