using System.Text;
using System.Text.RegularExpressions;

namespace Rapport.Cases;

/// <summary>The texts that a new case starts with.</summary>
internal static partial class CaseTemplate
{
    /// <summary>What a run writes stays out of version control.</summary>
    public const string GitIgnore = """
        .rapport/
        brief/

        """;

    /// <summary>What goes into the folder of articles.</summary>
    public const string PressReadme = """
        Put articles here, or take them in with `rapport add`. Each file is one page as text. Nothing in this folder is ever changed.

        """;

    /// <summary>An actors file to fill.</summary>
    public const string ActorsYaml = """
        # Persons, offices, companies and outlets of this case, beside the countries and leaders that Rapport knows already.
        # - id: jane-example
        #   kind: person            # person, country, territory, bloc, government, company, organisation, outlet
        #   country: DEU
        #   names:
        #     - { text: "Jane Example", lang: en, system: latin, kind: official }   # official, alias, slip
        #   offices:
        #     - { title: minister of trade, of: DEU, from: 2024-01-01, source: "who says so" }
        #   notSame: []
        actors: []

        """;

    /// <summary>Definitions that hold for any pair.</summary>
    public const string DefinitionsYaml = """
        # What terms can mean, and which series answer each meaning. $partner and $flow stand for the claim's own.
        definitions:
          - id: trade-goods-customs
            term: trade
            words: [trade, exports, imports, export, import, trade surplus, trade deficit, bilateral trade]
            series: { measure: trade, item: goods, partner: $partner, flow: $flow }
            differs: Goods as the reporting side's customs count them; the two sides' figures differ (exports FOB, imports CIF, origin against consignment).
            source: the customs office of the reporting side
          - id: growth-real-gdp
            term: growth
            words: [economic growth, GDP growth, growth]
            series: { measure: gdp-growth }
            differs: Actual growth of real GDP in a year, not potential growth and not a target.
            source: the national accounts of the country
          - id: visitors-arrivals
            term: visitors
            words: [visitors, tourists, arrivals]
            series: { measure: visitors, partner: $partner }
            differs: Arrivals by nationality as the host's tourism office counts them, not entries and not tourism purpose alone.
            source: the tourism or immigration office of the host

        """;

    /// <summary>A case file for two countries.</summary>
    public static string CaseYaml(string name, CountryPair pair, IEnumerable<string> taken)
    {
        var yaml = new StringBuilder();
        yaml.Append("schema: ").Append(CaseReader.Schema).Append('\n');
        yaml.Append("name: ").Append(Quoted(name)).Append('\n');
        yaml.Append("# The two countries; their order carries no meaning.\npair: [").Append(pair.First).Append(", ").Append(pair.Second).Append("]\n");
        yaml.Append("languages: [en]\n");
        yaml.Append("actors: actors.yaml\ndefinitions: definitions.yaml\n");
        yaml.Append("# Articles: files, folders, or patterns such as press/*.txt. `rapport add` takes in more.\npress: [press/*.txt]\n");
        var tables = taken.Where(p => p.StartsWith("statistics/", StringComparison.Ordinal) && p.EndsWith(".csv", StringComparison.Ordinal)).Any();
        yaml.Append(tables ? "statistics: [statistics/*.csv]\n" : "# Tables of official figures in the contract's CSV form:\n# statistics: [statistics/*.csv]\n");
        yaml.Append("# Dated facts of the relation (chronicle.yaml), turns to test, studies and scenarios come next; see docs/formats.\n");
        return yaml.ToString();
    }

    /// <summary>Another case's file with its name replaced, its press emptied and its pair in the asked order.</summary>
    public static string Rewrite(string yaml, string name, CountryPair pair)
    {
        yaml = NameLine().Replace(yaml, "name: " + Quoted(name).Replace("$", "$$", StringComparison.Ordinal), 1);
        yaml = PairLine().Replace(yaml, $"pair: [{pair.First}, {pair.Second}]\n", 1);
        return PressLine().Replace(yaml, "press: [press/*.txt]\n", 1);
    }

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    // A key with what stands under it: the rest of its line and every following line that is indented or a list item.
    [GeneratedRegex(@"^name:[^\n]*", RegexOptions.Multiline, 1000)]
    private static partial Regex NameLine();

    [GeneratedRegex(@"^pair:[^\n]*\n(?:[ \t-][^\n]*\n)*", RegexOptions.Multiline, 1000)]
    private static partial Regex PairLine();

    [GeneratedRegex(@"^press:[^\n]*\n(?:[ \t-][^\n]*\n)*", RegexOptions.Multiline, 1000)]
    private static partial Regex PressLine();
}
