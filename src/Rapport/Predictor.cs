namespace Rapport;

/// <summary>A column averaged over a stretch of the time before treatment, for methods that match on predictors.</summary>
/// <param name="Column">The column.</param>
/// <param name="From">The first time.</param>
/// <param name="To">The last time.</param>
/// <param name="Op">mean, median or last.</param>
public sealed record Predictor(string Column, string? From, string? To, string Op);
