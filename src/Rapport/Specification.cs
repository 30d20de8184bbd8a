namespace Rapport;

/// <summary>The same question put with other choices that a referee might have made.</summary>
/// <param name="Name">The choices: transform, season, intercept, window.</param>
/// <param name="Estimate">The effect, in the transform's unit; null where the fit before the turn is too poor to speak.</param>
/// <param name="EstimatePercent">The effect in percent of what would have been; null as above, or where that is not positive.</param>
/// <param name="PreFit">Error before the turn, in the transform's unit.</param>
public sealed record Specification(string Name, double? Estimate, double? EstimatePercent, double PreFit);
