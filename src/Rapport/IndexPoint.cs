namespace Rapport;

/// <summary>The state of a relation on one day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Stock">The cumulated state, −9..9.</param>
/// <param name="Flow">The weights of the events since the point before, without decay or saturation: those of the month.</param>
public readonly record struct IndexPoint(DateOnly Date, double Stock, double Flow);
