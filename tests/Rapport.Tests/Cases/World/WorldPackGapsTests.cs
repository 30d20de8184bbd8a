using System.Text;
using Rapport.Cases.World;

namespace Rapport.Tests.Cases.World;

public sealed class WorldPackGapsTests
{
    private const string Begin = "<!-- gaps -->\n", End = "<!-- /gaps -->";

    [Fact]
    public void The_document_states_how_many_records_fill_each_field()
    {
        var path = Path.Combine(SharedFolder.Project, "docs", "world-pack.md");
        var text = File.ReadAllText(path);
        var from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = text.IndexOf(End, StringComparison.Ordinal);
        var table = Table();
        if (Environment.GetEnvironmentVariable("RAPPORT_APPROVE") == "1")
            File.WriteAllText(path, text[..from] + table + text[to..]);
        else
            Assert.Equal(table, text[from..to]);
    }

    private static string Table()
    {
        var pack = WorldPack.Load();
        var table = new StringBuilder("| field | filled | of |\n|---|---|---|\n");
        Countries("English, Chinese and Korean name", c => c.Country.Names.Select(n => n.Language).Distinct().Count() == 3);
        Countries("numeric code", c => c.Numeric is not null);
        Countries("adjective", c => c.Adjectives.Length > 0);
        Countries("people", c => c.People.Length > 0);
        Countries("capital", c => c.Country.Capital.Length > 0);
        Countries("currency", c => c.Country.Currency is not null);
        Countries("former name", c => c.FormerNames.Length > 0);
        Countries("a bloc", c => c.Country.Blocs.Length > 0);
        Countries("a seat beside the capital", c => pack.Metonyms.Any(m => m.Of == c.Code));
        Countries("a leader", c => pack.Leaders.Any(l => l.Country == c.Code));
        Leaders("Chinese name", l => l.Names.Any(n => n.Language == "zh"));
        Leaders("Korean name", l => l.Names.Any(n => n.Language == "ko"));
        Leaders("Japanese name", l => l.Names.Any(n => n.Language == "ja"));
        Leaders("all dates to the day", l => l.Offices.All(o => o.Precision == DatePrecision.Day));
        Leaders("dates checked", l => !l.Source.Contains("unverified", StringComparison.Ordinal));
        return table.ToString();

        void Countries(string field, Func<WorldCountry, bool> filled) => table.Append($"| countries: {field} | {pack.Countries.Count(filled)} | {pack.Countries.Length} |\n");
        void Leaders(string field, Func<WorldLeader, bool> filled) => table.Append($"| leaders: {field} | {pack.Leaders.Count(filled)} | {pack.Leaders.Length} |\n");
    }
}
