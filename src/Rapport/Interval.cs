namespace Rapport;

/// <summary>An interval of an estimate.</summary>
/// <param name="Level">Its level, 0..1.</param>
/// <param name="Low">The low end.</param>
/// <param name="High">The high end.</param>
public sealed record Interval(double Level, double Low, double High);
