using System.Collections.Immutable;

namespace Rapport.Cases.World;

/// <summary>Brings together what several files say of one country: blocs, seats, and forms that are too widely shared to stand for it.</summary>
internal static class WorldJoin
{
    /// <summary>Countries with their metonyms and blocs, in the order of their codes.</summary>
    public static ImmutableArray<WorldCountry> Complete(
        ImmutableArray<WorldCountry> countries, ImmutableArray<WorldBloc> blocs, ImmutableArray<WorldMetonym> metonyms, ImmutableArray<SharedForm> shared)
    {
        var places = shared.Where(f => f.Kind is "capital" or "metonym").ToLookup(f => NameKey.From(f.Form), StringComparer.Ordinal);
        var seats = metonyms.ToLookup(m => m.Of, StringComparer.Ordinal);
        var memberships = blocs
            .SelectMany(b => b.Memberships.Select(m => (m.Country, Membership: new BlocMembership(b.Code, m.From?.From, m.To?.To))))
            .ToLookup(m => m.Country, m => m.Membership, StringComparer.Ordinal);
        return [.. countries.OrderBy(c => c.Code, StringComparer.Ordinal).Select(c => c with
        {
            Country = c.Country with
            {
                Metonyms = [.. c.Country.Metonyms
                    .Concat(seats[c.Code].SelectMany(m => m.Names).Where(n => n.Language == "en").Select(n => n.Text))
                    .Where(form => places[NameKey.From(form)].All(f => f.Alone == c.Code) && !c.Country.Names.Any(n => n.Text == form))
                    .Distinct(StringComparer.Ordinal)],
                Blocs = [.. memberships[c.Code]],
            },
        })];
    }
}
