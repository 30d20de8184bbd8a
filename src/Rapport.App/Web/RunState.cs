using System.Collections.Immutable;

namespace Rapport.App.Web;

/// <summary>A run as a page shows it.</summary>
/// <param name="Phase">How far it is.</param>
/// <param name="Progress">The unit of work under way, or null.</param>
/// <param name="Faults">What could not be read.</param>
/// <param name="Words">What else is to be said, or null.</param>
/// <param name="Took">How long it took, once it has ended.</param>
internal sealed record RunState(RunPhase Phase, Progress? Progress, ImmutableArray<Fault> Faults, string? Words, TimeSpan Took);
