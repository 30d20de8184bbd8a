namespace Rapport;

/// <summary>How much a unit or time counts in a counterfactual.</summary>
/// <param name="Name">The unit or time.</param>
/// <param name="Value">Its weight.</param>
public sealed record Weight(string Name, double Value);
