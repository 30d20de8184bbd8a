using System.Collections.Immutable;

namespace Rapport.Cases;

/// <summary>The files of a case that is to be made.</summary>
/// <param name="Pair">The two countries.</param>
/// <param name="Files">Place within the case and bytes, in the order they are written.</param>
public sealed record CaseStart(CountryPair Pair, ImmutableArray<(string Place, ImmutableArray<byte> Bytes)> Files);
