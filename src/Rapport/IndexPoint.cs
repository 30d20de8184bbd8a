namespace Rapport;

/// <summary>The state of a relation on one day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Stock">The cumulated state, −9..9.</param>
/// <param name="Flow">The weights of the events since the point before, without decay or saturation: those of the month.</param>
public readonly record struct IndexPoint(DateOnly Date, double Stock, double Flow)
{
    /// <summary>The low end of the state's band of nine draws in ten; null where none was drawn.</summary>
    public double? Low { get; init; }

    /// <summary>The high end of the state's band.</summary>
    public double? High { get; init; }

    /// <summary>The flow by piece written, each outlet in units of its own spread, the mean of the outlets; null where no outlet wrote in three months or more.</summary>
    public double? Covered { get; init; }
}
