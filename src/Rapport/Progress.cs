namespace Rapport;

/// <summary>How far long work has come.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">How many units are done.</param>
/// <param name="Total">How many there are.</param>
public readonly record struct Progress(string Stage, int Done, int Total);
