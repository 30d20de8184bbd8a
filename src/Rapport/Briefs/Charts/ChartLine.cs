using System.Collections.Immutable;

namespace Rapport.Briefs.Charts;

/// <summary>One line of a chart over time.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Points">Days and values, in order.</param>
internal sealed record ChartLine(string Name, ImmutableArray<(DateOnly Day, double Value)> Points)
{
    /// <summary>The ends of the line's band on each of its days; empty where it has none.</summary>
    public ImmutableArray<(double Low, double High)> Band { get; init; } = [];

    /// <summary>The state of a relation at the end of each month, with its band.</summary>
    public static ChartLine Of(string name, RelationIndex index) => new(name, [.. index.Points.Select(p => (p.Date, p.Stock))])
    {
        Band = index.Points.All(p => p is { Low: not null, High: not null }) ? [.. index.Points.Select(p => (p.Low!.Value, p.High!.Value))] : [],
    };
}
