using System.Collections.Immutable;

namespace Rapport;

/// <summary>A dated turn of the relation that a case puts to the test.</summary>
/// <param name="Id">Names it within the case.</param>
/// <param name="Date">The day.</param>
/// <param name="Kind">Thaw or chill.</param>
/// <param name="Evidence">The facts of the chronicle it rests on.</param>
public sealed record Turn(string Id, DateOnly Date, TurnKind Kind, ImmutableArray<FactId> Evidence);
