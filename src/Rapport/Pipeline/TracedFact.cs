using System.Collections.Immutable;

namespace Rapport.Pipeline;

/// <summary>A fact of the last run, with what it rests on: enough to walk it back to bytes.</summary>
/// <param name="Kind">figure, verdict, claim, event, pledge, finding, impact, observation, fact.</param>
/// <param name="Id">The fact.</param>
/// <param name="Text">The fact in words.</param>
/// <param name="RestsOn">Ids of the facts it was made from, in order.</param>
/// <param name="Anchors">The sentences and cells it stands in.</param>
public sealed record TracedFact(string Kind, string Id, string Text, ImmutableArray<string> RestsOn, ImmutableArray<Anchor> Anchors);
