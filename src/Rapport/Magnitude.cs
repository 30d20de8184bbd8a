namespace Rapport;

/// <summary>A stated size of an act.</summary>
/// <param name="Value">The number, scale applied.</param>
/// <param name="Unit">Its unit.</param>
public sealed record Magnitude(decimal Value, string Unit);
