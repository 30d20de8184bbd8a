using System.Collections.Immutable;

namespace Rapport.Resolution.Names;

/// <summary>A name as it was written, taken apart.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Words">Its words, Han and Hangul kept.</param>
/// <param name="HasComma">Whether a comma parts it: the family name stands before.</param>
internal sealed record WrittenName(string Text, ImmutableArray<NameWord> Words, bool HasComma);
