namespace Rapport;

/// <summary>How far one assumption moves the answer of a scenario.</summary>
/// <param name="Parameter">The assumption, by its prior's name.</param>
/// <param name="Contribution">By how many percentage points the loss of the side that is moved more differs between the prior's ends, all else at its middle; the largest over the horizons.</param>
public sealed record Driver(string Parameter, double Contribution);
