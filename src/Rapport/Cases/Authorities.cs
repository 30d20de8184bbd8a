using System.Collections.Immutable;
using Rapport.Cases.World;

namespace Rapport.Cases;

/// <summary>Joins the actors of a case with the governments and leaders of the world pack.</summary>
internal static class Authorities
{
    /// <summary>The case's actors as they are, and of the world pack's those that share no form of a name with any of them: what a person wrote into her case rules.</summary>
    public static Authority Join(ImmutableArray<Actor> own, WorldPack world)
    {
        var taken = own.SelectMany(a => a.Names).Select(n => n.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var ids = own.Select(a => a.Id).ToHashSet();
        var others = WorldActors.Of(world, [.. world.Countries.Select(c => c.Code)])
            .Where(a => a.Kind is ActorKind.Person or ActorKind.Government && !ids.Contains(a.Id) && !a.Names.Any(n => taken.Contains(n.Text)));
        return new([.. own.Concat(others).OrderBy(a => a.Id.Value, StringComparer.Ordinal)], [.. world.Countries.Select(c => WithUsual(c.Country, world))]);
    }

    /// <summary>A form that several countries share ("Korea") is a name of the one that the pack's rule takes where nothing else is said.</summary>
    private static Country WithUsual(Country country, WorldPack world)
    {
        var known = country.Names.Select(n => n.Text).ToHashSet(StringComparer.Ordinal);
        return country with
        {
            Names = [.. country.Names, .. world.SharedForms.Where(f => f.Kind == "name" && f.Alone == country.Code && f.Form.All(char.IsAscii) && known.Add(f.Form)).Select(f => new LocalText("en", f.Form))],
        };
    }
}
