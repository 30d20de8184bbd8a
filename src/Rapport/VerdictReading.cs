using System.Collections.Immutable;

namespace Rapport;

/// <summary>The claim under one definition.</summary>
/// <param name="Definition">The definition's id, or <c>as-stated</c>.</param>
/// <param name="Label">The reading in words: whose figures, of what.</param>
/// <param name="Verdict">What it comes to under this reading.</param>
/// <param name="Value">What the series gives, in the claim's unit with scale applied.</param>
/// <param name="Rows">The cells it is computed from.</param>
public sealed record VerdictReading(string Definition, string Label, VerdictValue Verdict, decimal? Value, ImmutableArray<VerdictRow> Rows);
