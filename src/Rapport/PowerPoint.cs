namespace Rapport;

/// <summary>How often a change of one size would have been seen.</summary>
/// <param name="EffectPercent">The size, up or down, in percent of what would have been.</param>
/// <param name="Rate">The share of well-fitted donors in which it would have been, of the two directions the one seen less often; 0..1.</param>
public sealed record PowerPoint(double EffectPercent, double Rate);
