namespace Rapport;

/// <summary>The score of a tie on one day, in a table's own unit.</summary>
/// <param name="Day">The day.</param>
/// <param name="Score">The score.</param>
/// <param name="Volume">How much all pairs of the table were scored on that day, each in units of its own usual size; the median of the pairs. 1 is usual.</param>
public readonly record struct DayScore(DateOnly Day, double Score, double Volume);
