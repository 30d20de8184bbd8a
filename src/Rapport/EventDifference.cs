using System.Collections.Immutable;

namespace Rapport;

/// <summary>What reports of one event tell differently.</summary>
/// <param name="Aspect">In what they differ.</param>
/// <param name="Told">The values, each with the reports that give it; ordered by value. Reports that say nothing of it are in none.</param>
public sealed record EventDifference(EventAspect Aspect, ImmutableArray<ToldValue> Told);
