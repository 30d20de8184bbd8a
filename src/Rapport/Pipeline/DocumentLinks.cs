using System.Collections.Immutable;

namespace Rapport.Pipeline;

/// <summary>What of a run hangs on one document, by id, so that a page about it reads only that.</summary>
/// <param name="Verdicts">Of its claims, in their order.</param>
/// <param name="Events">That it reports.</param>
/// <param name="Origins">That it carries.</param>
internal sealed record DocumentLinks(ImmutableArray<VerdictId> Verdicts, ImmutableArray<EventId> Events, ImmutableArray<OriginId> Origins);
