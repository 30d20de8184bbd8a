namespace Rapport;

/// <summary>That a country belongs to a bloc, and since and until when.</summary>
/// <param name="Bloc">The bloc's short name: EU, ASEAN, RCEP.</param>
/// <param name="From">The first day, or null where undated.</param>
/// <param name="To">The last day, or null while it lasts.</param>
public sealed record BlocMembership(string Bloc, DateOnly? From, DateOnly? To);
