using System.Collections.Immutable;

namespace Rapport;

/// <summary>Which times of the data a study uses; both ends included.</summary>
/// <param name="From">The first time, or null for the data's own.</param>
/// <param name="To">The last time, or null for the data's own.</param>
/// <param name="Drop">Times left out, with the reason in the study's question.</param>
public sealed record StudyWindow(string? From, string? To, ImmutableArray<string> Drop);
