namespace Rapport;

/// <summary>A party of an actors file whose name a written name may be.</summary>
/// <param name="Actor">The party.</param>
/// <param name="Form">The form of its name that fits best.</param>
/// <param name="Score">0 to 1; a rank, not a probability.</param>
/// <param name="Verdict">How well it fits.</param>
public sealed record ActorMatch(Actor Actor, string Form, double Score, NameVerdict Verdict);
