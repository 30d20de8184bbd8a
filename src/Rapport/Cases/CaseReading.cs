using System.Collections.Immutable;

namespace Rapport.Cases;

/// <summary>What came of reading a case's folder: the case as far as it could be read, and everything that is wrong with it.</summary>
/// <param name="Case">The case, or null where case.yaml itself cannot be used.</param>
/// <param name="Faults">What is wrong, by file and line.</param>
public sealed record CaseReading(Case? Case, ImmutableArray<Fault> Faults);
