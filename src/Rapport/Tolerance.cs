namespace Rapport;

/// <summary>The interval that a stated figure allows, decided from its words and digits before it is compared.</summary>
/// <param name="Low">The lowest value that still fits, in the claim's unit with scale applied.</param>
/// <param name="High">The highest.</param>
/// <param name="From">What decided it: <c>digits</c>, <c>over</c>, <c>about</c>, <c>nearly</c>, …</param>
public sealed record Tolerance(decimal? Low, decimal? High, string From);
