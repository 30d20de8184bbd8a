using System.Collections.Immutable;

namespace Rapport.Cases.World;

/// <summary>Reads the pack's files: text in, records out, and every fault with its file and line.</summary>
internal static class WorldReader
{
    private static readonly string[] CountryKeys =
    [
        "alpha2", "numeric", "status", "part of", "customs", "en", "official", "former", "zh", "zh-Hant", "ko", "adjective", "people",
        "capital", "capital zh", "capital zh-Hant", "capital ko", "currency", "source",
    ];

    private static readonly string[] BlocKeys = ["en", "zh", "zh-Hant", "ko", "members", "source"];

    /// <summary>Countries, without what other files say of them: metonyms are the capital's forms, blocs are empty.</summary>
    public static ImmutableArray<WorldCountry> Countries(string file, string text, List<Fault> faults)
    {
        var countries = ImmutableArray.CreateBuilder<WorldCountry>();
        foreach (var block in WorldBlock.Read(file, text, faults))
        {
            block.RefuseOthers(CountryKeys, faults);
            block.Require(CountryKeys.Where(k => k != "zh-Hant" && !k.StartsWith("capital ", StringComparison.Ordinal)), faults);
            if (block.Optional("capital") is not null)
                block.Require(["capital zh", "capital ko"], faults);
            var status = Status(block, faults);
            var customs = block.One("customs");
            var capital = block.List("capital");
            var people = People(block, faults);
            var official = block.One("official");
            var former = block.List("former");
            var adjectives = block.List("adjective");
            var english = block.List("en");
            countries.Add(new(
                new(
                    block.Key,
                    block.One("alpha2"),
                    status is WorldStatus.UnMember or WorldStatus.UnObserver ? ActorKind.Country : ActorKind.Territory,
                    [.. Local("en", [.. english, official, .. former]), .. Local("zh", [.. block.List("zh"), .. block.List("zh-Hant")]), .. Local("ko", block.List("ko"))],
                    [.. adjectives.Concat(people.SelectMany(p => new[] { p.One, p.Many })).Distinct(StringComparer.Ordinal)],
                    [.. Local("en", capital), .. Local("zh", [.. block.List("capital zh"), .. block.List("capital zh-Hant")]), .. Local("ko", block.List("capital ko"))],
                    capital,
                    [],
                    block.Optional("part of"),
                    block.Optional("currency")),
                block.Optional("numeric"),
                status,
                official,
                former,
                adjectives,
                people,
                customs == "own" ? null : customs,
                block.One("source")));
        }
        return countries.DrainToImmutable();
    }

    /// <summary>Blocs with their members.</summary>
    public static ImmutableArray<WorldBloc> Blocs(string file, string text, List<Fault> faults)
    {
        var blocs = ImmutableArray.CreateBuilder<WorldBloc>();
        foreach (var block in WorldBlock.Read(file, text, faults))
        {
            block.RefuseOthers(BlocKeys, faults);
            block.Require(["en", "zh", "ko", "source"], faults);
            var memberships = ImmutableArray.CreateBuilder<WorldMembership>();
            foreach (var field in block.Fields)
            {
                if (!field.Name.StartsWith("members", StringComparison.Ordinal))
                    continue;
                var words = field.Name.Split(' ');
                if (words.Length is not (1 or 3 or 5) || (words.Length > 1 && words[1] != "from") || (words.Length > 3 && words[3] != "to"))
                    faults.Add(new(file, "members", $"found \"{field.Name}\"; expected `members`, `members from DATE` or `members from DATE to DATE`", field.Line));
                var from = words.Length > 2 ? WorldDate.Read(words[2], file, field.Line, faults) : null;
                var to = words.Length > 4 ? WorldDate.Read(words[4], file, field.Line, faults) : null;
                WorldDate.CheckOrder(from, to, file, field.Line, faults);
                foreach (var code in field.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    memberships.Add(new(code, from, to));
            }
            blocs.Add(new(
                block.Key,
                [.. Local("en", block.List("en")), .. Local("zh", [.. block.List("zh"), .. block.List("zh-Hant")]), .. Local("ko", block.List("ko"))],
                memberships.DrainToImmutable(),
                block.One("source")));
        }
        return blocs.DrainToImmutable();
    }

    /// <summary>Currencies.</summary>
    public static ImmutableArray<WorldCurrency> Currencies(string file, string text, List<Fault> faults) =>
        [.. WorldRow.Read(file, text, "code names symbol source", faults).Select(r => new WorldCurrency(r.Cells[0], WorldBlock.Parts(r.Cells[1]), r.Cells[2], r.Cells[3]))];

    /// <summary>Seats and buildings that stand for a government.</summary>
    public static ImmutableArray<WorldMetonym> Metonyms(string file, string text, List<Fault> faults) =>
        [.. WorldRow.Read(file, text, "of organ en zh ko source", faults).Select(r => new WorldMetonym(
            r.Cells[0],
            r.Cells[1],
            [.. Local("en", WorldBlock.Parts(r.Cells[2])), .. Local("zh", WorldBlock.Parts(r.Cells[3])), .. Local("ko", WorldBlock.Parts(r.Cells[4]))],
            r.Cells[5]))];

    /// <summary>Forms that several share.</summary>
    public static ImmutableArray<SharedForm> SharedForms(string file, string text, List<Fault> faults) =>
        [.. WorldRow.Read(file, text, "kind form candidates alone rule source", faults).Select(r => new SharedForm(
            r.Cells[0], r.Cells[1], [.. r.Cells[2].Split(' ')], r.Cells[3] == "none" ? null : r.Cells[3], r.Cells[4]))];

    private static IEnumerable<LocalText> Local(string language, ImmutableArray<string> forms) =>
        forms.Distinct(StringComparer.Ordinal).Select(f => new LocalText(language, f));

    private static WorldStatus Status(WorldBlock block, List<Fault> faults)
    {
        switch (block.One("status"))
        {
            case "UN member":
                return WorldStatus.UnMember;
            case "UN observer":
                return WorldStatus.UnObserver;
            case "separate customs territory":
                return WorldStatus.SeparateCustomsTerritory;
            case "territory":
                return WorldStatus.Territory;
            case "reported economy":
                return WorldStatus.ReportedEconomy;
            case var other:
                faults.Add(new(block.File, "status", $"[{block.Key}] has the status \"{other}\"; expected UN member, UN observer, separate customs territory, territory or reported economy", block.Line));
                return WorldStatus.ReportedEconomy;
        }
    }

    private static ImmutableArray<WorldPeople> People(WorldBlock block, List<Fault> faults)
    {
        var people = ImmutableArray.CreateBuilder<WorldPeople>();
        foreach (var pair in block.List("people"))
        {
            var slash = pair.IndexOf('/', StringComparison.Ordinal);
            if (slash < 0)
                faults.Add(new(block.File, "people", $"[{block.Key}] found \"{pair}\"; expected one/many, as German/Germans", block.Line));
            else
                people.Add(new(pair[..slash], pair[(slash + 1)..]));
        }
        return people.DrainToImmutable();
    }
}
