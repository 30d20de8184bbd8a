namespace Rapport.Cases.World;

/// <summary>What one and what many of a people are called in English.</summary>
/// <param name="One">One person: "German", "Spaniard", "Chinese".</param>
/// <param name="Many">Several: "Germans", "Spaniards", "Chinese".</param>
public readonly record struct WorldPeople(string One, string Many);
