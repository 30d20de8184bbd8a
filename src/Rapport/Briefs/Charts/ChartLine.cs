using System.Collections.Immutable;

namespace Rapport.Briefs.Charts;

/// <summary>One line of a chart over time.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Points">Days and values, in order.</param>
internal sealed record ChartLine(string Name, ImmutableArray<(DateOnly Day, double Value)> Points);
