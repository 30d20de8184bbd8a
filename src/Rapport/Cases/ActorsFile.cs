using System.Collections.Immutable;
using Rapport.Cases.Yaml;

namespace Rapport.Cases;

/// <summary>Reads <c>actors.yaml</c>: parties with every form of their names and their offices over time.</summary>
internal static class ActorsFile
{
    /// <summary>The actors in the file's order.</summary>
    public static ImmutableArray<Actor> Read(Snapshot file, YamlNode node, List<Fault> faults)
    {
        var root = new YamlFields(file, node, "a list under 'actors'", faults);
        root.Text("schema");
        var actors = ImmutableArray.CreateBuilder<Actor>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in root.Blocks("actors", "an actor with id, kind and names", required: true))
        {
            var id = block.Text("id", required: true);
            var kind = block.Choice("kind", ActorKind.Organisation, required: true);
            var country = block.Text("country");
            var names = Names(block);
            var offices = Offices(block);
            var partOf = block.Text("partOf");
            var notSame = block.Texts("notSame");
            block.Close();
            if (id is null)
                continue;
            if (!seen.Add(id))
                block.Refuse("id", "twice", $"found the id '{id}' a second time, expected each once");
            else if (names.IsEmpty)
                block.Refuse("names", "names", $"found no usable name for '{id}', expected at least one");
            else
                actors.Add(new(FactIds.Actor(id), kind, country, names, offices, partOf is null ? null : FactIds.Actor(partOf), [.. notSame.Select(FactIds.Actor)]));
        }
        root.Close();
        foreach (var stray in actors.SelectMany(a => a.NotSame).Distinct().Where(n => !seen.Contains(n.Value[ActorId.Prefix.Length..])))
            faults.Add(new(file.Place, "not-same", $"found '{stray.Value[ActorId.Prefix.Length..]}' under notSame, expected the id of an actor of this file"));
        return actors.ToImmutable();
    }

    private static ImmutableArray<ActorName> Names(YamlFields block)
    {
        var names = ImmutableArray.CreateBuilder<ActorName>();
        foreach (var name in block.Blocks("names", "a name with text, lang, system and kind", required: true))
        {
            var text = name.Text("text", required: true);
            var language = name.Text("lang") ?? "en";
            var system = name.Text("system") ?? "latin";
            var kind = name.Choice("kind", ActorNameKind.Alias);
            name.Close();
            if (!string.IsNullOrWhiteSpace(text))
                names.Add(new(text, language, system, kind));
        }
        return names.ToImmutable();
    }

    private static ImmutableArray<OfficeTenure> Offices(YamlFields block)
    {
        var offices = ImmutableArray.CreateBuilder<OfficeTenure>();
        foreach (var office in block.Blocks("offices", "an office with title, of, from, to and source"))
        {
            var title = office.Text("title", required: true);
            var of = office.Text("of");
            var from = office.Day("from", coarse: true);
            var to = office.Day("to", coarse: true);
            var source = office.Text("source") ?? "";
            office.Close();
            if (from > to)
                office.Refuse("to", "order", $"found an office that ends on {to:yyyy-MM-dd} before it begins on {from:yyyy-MM-dd}, expected from before to");
            else if (title is not null)
                offices.Add(new(title, of ?? "", from, to, source));
        }
        return offices.ToImmutable();
    }
}
