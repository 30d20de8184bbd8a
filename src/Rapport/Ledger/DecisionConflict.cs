namespace Rapport.Ledger;

/// <summary>Two decisions that both hold and cannot both be right. Neither is dropped; a person settles it by a retraction.</summary>
/// <param name="First">The one with the lower entry id.</param>
/// <param name="Second">The other.</param>
public sealed record DecisionConflict(Decision First, Decision Second);
