using System.Collections.Immutable;
using Rapport.Cases.World;

namespace Rapport.Cases;

/// <summary>Joins the actors of a case with the governments and leaders of the world pack.</summary>
internal static class Authorities
{
    /// <summary>The case's actors as they are, and of the world pack's those that share no form of a name with any of them: what a person wrote into her case rules.</summary>
    public static Authority Join(ImmutableArray<Actor> own, WorldPack world, CountryPair? pair)
    {
        var taken = own.SelectMany(a => a.Names).Select(n => n.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var ids = own.Select(a => a.Id).ToHashSet();
        var others = WorldActors.Of(world, [.. world.Countries.Select(c => c.Code)])
            .Where(a => a.Kind is ActorKind.Person or ActorKind.Government && !ids.Contains(a.Id) && !a.Names.Any(n => taken.Contains(n.Text)));
        return new([.. own.Concat(others).OrderBy(a => a.Id.Value, StringComparer.Ordinal)], Settled(world, pair));
    }

    /// <summary>Gives each form that several countries share to the one it means here: to the one of them that is in the pair, else to whom it means where nothing else is said, else to nobody.</summary>
    private static ImmutableArray<Country> Settled(WorldPack world, CountryPair? pair)
    {
        var shared = world.SharedForms.Where(f => f.Kind is "name" or "adjective")
            .Select(f => (f.Kind, f.Form, f.Candidates, Means: f.Candidates.Where(c => pair?.Has(c) == true).ToArray() is [var one] ? one : f.Alone))
            .ToArray();
        return [.. world.Countries.Select(c => c.Country).Select(country =>
        {
            var mine = shared.Where(f => f.Candidates.Contains(country.Code)).ToArray();
            if (mine.Length == 0)
                return country;
            var lost = mine.Where(f => f.Means != country.Code).Select(f => f.Form).ToHashSet(StringComparer.Ordinal);
            var names = country.Names.Where(n => !lost.Contains(n.Text)).ToList();
            var demonyms = country.Demonyms.Where(d => !lost.Contains(d)).ToList();
            foreach (var form in mine.Where(f => f.Means == country.Code))
            {
                if (form.Kind == "name" && !names.Any(n => n.Text == form.Form))
                    names.Add(new(LanguageOf(form.Form), form.Form));
                else if (form.Kind == "adjective" && !demonyms.Contains(form.Form))
                    demonyms.AddRange([form.Form, form.Form + "s"]);
            }
            return country with { Names = [.. names], Demonyms = [.. demonyms] };
        })];
    }

    private static string LanguageOf(string form) => form[0] switch
    {
        >= '\uAC00' and <= '\uD7A3' => "ko",
        >= '\u3400' and <= '\u9FFF' => "zh",
        _ => "en",
    };
}
