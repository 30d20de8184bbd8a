using System.Collections.Immutable;

namespace Rapport;

/// <summary>A table of a brief; where a chart stands above it, the chart shows just these rows.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Headers">Column headers with units.</param>
/// <param name="Rows">The cells; each a sentence so that its figures are bound.</param>
/// <param name="Svg">The chart that shows these rows, or null.</param>
/// <param name="Summary">The chart or table in one sentence, for those who do not see it.</param>
public sealed record BriefTable(string Title, ImmutableArray<string> Headers, ImmutableArray<ImmutableArray<BriefSentence>> Rows, string? Svg, string Summary);
