using System.Collections.Immutable;

namespace Rapport;

/// <summary>What a brief was made from and what it could not use.</summary>
/// <param name="Counts">Documents, origins, notes, exercises, claims, verdicts, uncoded sentences, unreadable files, …: name and number.</param>
/// <param name="Faults">What could not be read, and why.</param>
/// <param name="Rules">The versions of the program and its rules.</param>
public sealed record BriefFooter(ImmutableArray<KeyValuePair<string, int>> Counts, ImmutableArray<Fault> Faults, ImmutableArray<string> Rules);
