using System.Globalization;
using Rapport.Cases.World;

namespace Rapport.Tests.Cases.World;

/// <summary>Holds the pack against tables that others made: names as statistical offices print them, and visits with the offices of the visitors.</summary>
public sealed class WorldPackEvidenceTests
{
    private static readonly WorldPack Pack = WorldPack.Load();

    [SharedTheory]
    [InlineData("data/statistics/wdi-gdp/gdp.csv", 0, 1)]
    [InlineData("data/statistics/crm-trade/comtrade_crm_bilateral.csv", 4, 3)]
    [InlineData("data/statistics/unga-ideal-points/IdealpointestimatesAll_Apr2020.csv", 13, 12)]
    public void Names_as_offices_print_them_find_the_code_beside_them(string file, int name, int code)
    {
        var missed = Rows(file).Skip(1).Where(r => r.Count > Math.Max(name, code)).Select(r => (Name: r[name], Code: r[code])).Distinct()
            .Where(r => Pack.CountryOf(r.Code) is not null)
            .Where(r => Pack.Find(r.Name) switch
            {
                CountryMatch.Found found => found.Country.Code != r.Code,
                CountryMatch.Ambiguous shared => !shared.Candidates.Any(c => c.Code == r.Code),
                _ => true,
            })
            .Select(r => $"{r.Code} {r.Name}").Order(StringComparer.Ordinal);
        Assert.Equal("", string.Join("; ", missed));
    }

    [SharedFact]
    public void Nationalities_as_the_korean_border_statistics_print_them_are_found()
    {
        var missed = Rows("data/statistics/kr-visitors-monthly/moj-2018-2024/18df.csv").Skip(1).Select(r => r[2]).Distinct()
            .Where(n => Pack.Find(n) is not CountryMatch.Found).Order(StringComparer.Ordinal);
        // Peoples without a state, states that are gone, a slip of the office, and a form that two states share.
        Assert.Equal("국제연합; 무국적; 미등록국가; 미상; 미이크로네시아; 세르비아몬테네그로; 영국외지시민; 유고슬라비아; 콩고", string.Join("; ", missed));
    }

    [SharedFact]
    public void Every_visit_on_record_was_by_a_holder_of_the_office_that_it_names()
    {
        var checkedVisits = 0;
        foreach (var row in Rows("data/facts/visits.csv").Skip(1))
        {
            var day = DateOnly.ParseExact(row[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var leader = Pack.Leaders.SingleOrDefault(l => l.Names.Any(n => n.Text == row[3]));
            Assert.True(leader is not null, $"no leader is named {row[3]}");
            Assert.True(leader.Offices.Any(o => o.Title == row[4] && o.ToTenure(leader.Source).HeldOn(day)), $"{row[3]} was not {row[4]} on {row[0]}");
            checkedVisits++;
        }
        Assert.Equal(34, checkedVisits);
    }

    // Quoted fields with commas and doubled quotes; no field of these tables holds a line end.
    private static IEnumerable<List<string>> Rows(string file)
    {
        foreach (var line in File.ReadLines(SharedFolder.File(file), file.Contains("Idealpoint", StringComparison.Ordinal) ? System.Text.Encoding.Latin1 : System.Text.Encoding.UTF8))
        {
            var cells = new List<string>();
            var cell = new System.Text.StringBuilder();
            var quoted = false;
            foreach (var c in line)
            {
                if (c == '"')
                    quoted = !quoted;
                else if (c == ',' && !quoted)
                {
                    cells.Add(cell.ToString());
                    cell.Clear();
                }
                else
                    cell.Append(c);
            }
            cells.Add(cell.ToString());
            yield return cells;
        }
    }
}
