using System.Collections.Immutable;

namespace Rapport.Ledger;

/// <summary>One entry as it stands in the file. Equality is by <see cref="Hash"/>.</summary>
/// <param name="Sequence">Its place in this file, counted from 1 without gaps; another machine's file may order entries otherwise.</param>
/// <param name="Id">Over kind and content alone: the same thing written twice, by anybody, has one id.</param>
/// <param name="Kind">What it records.</param>
/// <param name="Writer">Whose chain it stands in.</param>
/// <param name="Time">When it was written, UTC, ISO 8601 to the millisecond.</param>
/// <param name="Previous">The hash of the writer's entry before it, 64 hexadecimal digits; empty for her first.</param>
/// <param name="Content">The content as canonical JSON in UTF-8.</param>
/// <param name="Hash">SHA-256 over kind, content, writer, time and <paramref name="Previous"/>, 64 hexadecimal digits.</param>
public sealed record LedgerEntry(long Sequence, EntryId Id, EntryKind Kind, string Writer, string Time, string Previous, ImmutableArray<byte> Content, string Hash)
{
    /// <summary>The content, read.</summary>
    public EntryContent Read() => EntryJson.Read(Kind, Content.AsMemory());

    /// <inheritdoc/>
    public bool Equals(LedgerEntry? other) => other is not null && string.Equals(Hash, other.Hash, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Hash);
}
