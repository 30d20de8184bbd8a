namespace Rapport;

/// <summary>Who loses more at one horizon.</summary>
/// <param name="Horizon">months, year or long.</param>
/// <param name="Ratio">Loss of the first side over loss of the second at the central parameters; null where one does not lose.</param>
/// <param name="ShareFirstLosesMore">The share of draws in which the first side loses more, 0..1.</param>
public sealed record Asymmetry(string Horizon, double? Ratio, double ShareFirstLosesMore);
