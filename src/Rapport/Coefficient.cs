namespace Rapport;

/// <summary>What a regression says of one regressor, or of a combination of several.</summary>
/// <param name="Name">The regressor as the study writes it, or the combination.</param>
/// <param name="Value">The coefficient.</param>
/// <param name="StandardError">Its standard error, or null where the method has none.</param>
public sealed record Coefficient(string Name, double Value, double? StandardError);
