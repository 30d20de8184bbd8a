namespace Rapport;

/// <summary>A series in which a turn might show.</summary>
/// <param name="Id">Names it within the case.</param>
/// <param name="Series">The name of the series.</param>
/// <param name="Unit">The unit it is judged in.</param>
/// <param name="Transform">level, log or share.</param>
public sealed record Outcome(string Id, string Series, string Unit, string Transform);
