using System.Collections.Immutable;

namespace Rapport.Resolution.Origins;

/// <summary>Texts that are one piece of writing.</summary>
/// <param name="Pieces">The piece and its copies.</param>
/// <param name="Compilations">Texts that hold it beside other pieces.</param>
/// <param name="Basis">Why several texts were joined, or null where it is one text.</param>
internal sealed record CopyGroup(ImmutableArray<Piece> Pieces, ImmutableArray<Piece> Compilations, string? Basis);
