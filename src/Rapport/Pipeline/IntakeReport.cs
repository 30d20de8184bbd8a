using System.Collections.Immutable;

namespace Rapport.Pipeline;

/// <summary>What came of taking files in. Equality is by reference.</summary>
/// <param name="Taken">The files, in the order they were met.</param>
/// <param name="Faults">Those that could not be taken in.</param>
public sealed record IntakeReport(ImmutableArray<TakenIn> Taken, ImmutableArray<Fault> Faults);
