using System.Collections.Immutable;

namespace Rapport.Cases.World;

/// <summary>Makes the actors that a new case starts with: a country, its government, and its leaders with their offices.</summary>
public static class WorldActors
{
    // A name with one of these words takes the article: "Government of the Republic of Korea", but "Government of Germany".
    private static readonly string[] FormsOfState =
    [
        "Republic", "Kingdom", "State", "States", "Federation", "Confederation", "Union", "Commonwealth", "Emirate", "Emirates", "Principality", "Duchy",
        "Sultanate", "Territory", "Region", "Collectivity", "Bailiwick", "Country", "Islands", "Netherlands", "Philippines", "Bahamas", "Maldives",
    ];

    /// <summary>The actors of these countries, in ordinal order of their ids. A code that the pack lacks gives none.</summary>
    public static ImmutableArray<Actor> Of(WorldPack pack, IReadOnlyList<string> codes)
    {
        var actors = new List<Actor>();
        foreach (var code in codes.Distinct(StringComparer.Ordinal))
        {
            if (pack.CountryOf(code) is not { } country)
                continue;
            actors.Add(FromCountry(country));
            actors.Add(GovernmentOf(pack, country));
            actors.AddRange(pack.LeadersOf(code).Select(FromLeader));
        }
        return [.. actors.OrderBy(a => a.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>The id of a country's actor: <c>act-kor</c>.</summary>
    public static ActorId IdOf(string code) => new(ActorId.Prefix + code.ToLowerInvariant());

    /// <summary>A country or territory as an actor, with every form of its name.</summary>
    public static Actor FromCountry(WorldCountry country) =>
        new(IdOf(country.Code), country.Country.Kind, country.Code, Forms(country.Country.Names), [], null, []);

    /// <summary>
    /// A country's government: formed names ("German government", "Government of Germany"), and the seats of its presidency, cabinet or party leadership as aliases.
    /// The capital is not among them: it may mean the city, and stands with the country's metonyms.
    /// </summary>
    public static Actor GovernmentOf(WorldPack pack, WorldCountry country)
    {
        var ko = country.Country.Names.First(n => n.Language == "ko").Text;
        var names = ImmutableArray.CreateBuilder<LocalText>();
        names.Add(new("en", $"Government of {Article(country.Name)}{country.Name}"));
        foreach (var adjective in country.Adjectives)
            names.Add(new("en", $"{adjective} government"));
        if (country.OfficialName != country.Name)
            names.Add(new("en", $"Government of {Article(country.OfficialName)}{country.OfficialName}"));
        foreach (var name in country.Country.Names.Where(n => n.Language == "zh"))
            names.Add(new("zh", $"{name.Text}政府"));
        names.Add(new("ko", $"{ko} 정부"));
        var shared = pack.SharedForms.Where(f => f.Kind == "metonym" && f.Alone != country.Code).Select(f => f.Form).ToHashSet(StringComparer.Ordinal);
        names.AddRange(pack.Metonyms
            .Where(m => m.Of == country.Code && m.Organ is "government" or "presidency" or "prime minister" or "chancellery" or "leadership")
            .SelectMany(m => m.Names)
            .Where(n => !shared.Contains(n.Text)));
        return new(new($"{IdOf(country.Code).Value}-government"), ActorKind.Government, country.Code, Forms(names.DrainToImmutable()), [], IdOf(country.Code), []);
    }

    /// <summary>A leader as an actor, with every form of the name and every office.</summary>
    public static Actor FromLeader(WorldLeader leader) => new(
        new(ActorId.Prefix + leader.Key.Replace('.', '-').ToLowerInvariant()),
        ActorKind.Person,
        leader.Country,
        Spaced(leader),
        [.. leader.Offices.Select(o => o.ToTenure(leader.Source))],
        null,
        []);

    // A Korean given name is written with a hyphen in Seoul's usage and with a blank in Pyongyang's; the press writes either for both.
    private static ImmutableArray<ActorName> Spaced(WorldLeader leader)
    {
        if (leader.Country is not ("KOR" or "PRK"))
            return leader.Names;
        var names = leader.Names.ToBuilder();
        foreach (var name in leader.Names)
        {
            var hyphen = name.Text.LastIndexOf('-');
            if (name.System != "conventional" || hyphen < 0 || hyphen + 1 >= name.Text.Length)
                continue;
            var spaced = $"{name.Text[..hyphen]} {char.ToUpperInvariant(name.Text[hyphen + 1])}{name.Text[(hyphen + 2)..]}";
            if (!names.Any(n => n.Text == spaced))
                names.Add(new(spaced, name.Language, name.System, ActorNameKind.Alias));
        }
        return names.DrainToImmutable();
    }

    private static string Article(string name) =>
        name.Split(' ').Any(w => FormsOfState.Contains(w, StringComparer.Ordinal)) ? "the " : "";

    private static ImmutableArray<ActorName> Forms(ImmutableArray<LocalText> names)
    {
        var forms = ImmutableArray.CreateBuilder<ActorName>(names.Length);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var system = name.Language switch
            {
                "zh" => "han",
                "ko" => "hangul",
                _ => "latin",
            };
            forms.Add(new(name.Text, name.Language, system, seen.Add(name.Language) ? ActorNameKind.Official : ActorNameKind.Alias));
        }
        return forms.DrainToImmutable();
    }
}
