using System.Collections.Immutable;

namespace Rapport;

/// <summary>Whom a case knows: the actors of its file and the countries of the world pack.</summary>
/// <param name="Actors">Persons, offices, companies, outlets, in the order of their ids.</param>
/// <param name="Countries">All countries and territories, in the order of their codes.</param>
public sealed record Authority(ImmutableArray<Actor> Actors, ImmutableArray<Country> Countries);
