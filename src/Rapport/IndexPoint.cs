namespace Rapport;

/// <summary>The state of a relation on one day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Stock">The cumulated state, −9..9.</param>
/// <param name="Flow">The weight of that day's events alone.</param>
public readonly record struct IndexPoint(DateOnly Date, double Stock, double Flow);
