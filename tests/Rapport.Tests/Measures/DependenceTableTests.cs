using Rapport.Measures;

namespace Rapport.Tests.Measures;

public class DependenceTableTests
{
    [Fact]
    public void A_share_is_the_part_over_the_whole_of_the_latest_common_year()
    {
        var table = Build("KOR CHN exports 2023 100", "KOR CHN exports 2024 120", "KOR WLD exports 2023 500", "KOR WLD exports 2024 480", "KOR CHN exports 2025 130");
        var known = table.Single(d => d.Of == "KOR" && d.What == "exports");
        Assert.Equal(0.25, known.Share!.Value, 1e-12);
        Assert.Equal("2024", known.Period!.ToString());
        Assert.Equal([120_000_000_000m, 480_000_000_000m], known.Rows.Select(r => r.Value!.Value));
    }

    [Fact]
    public void Both_sides_and_all_three_flows_stand_there_held_or_not()
    {
        var table = Build("KOR CHN exports 2024 120", "KOR WLD exports 2024 480");
        Assert.Equal(6, table.Length);
        foreach (var side in new[] { "KOR", "CHN" })
            Assert.Equal(["exports", "imports", "total"], table.Where(d => d.Of == side).Select(d => d.What).Order());
        Assert.All(table.Where(d => d.Share is null), d => Assert.NotNull(d.Missing));
        Assert.Contains("by the customs of CHN", table.First(d => d.Of == "CHN").Missing!.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_that_is_not_held_is_exports_and_imports_of_one_year()
    {
        var table = Build("KOR CHN exports 2024 120", "KOR WLD exports 2024 480", "KOR CHN imports 2023 80", "KOR CHN imports 2024 90", "KOR WLD imports 2023 400", "KOR WLD imports 2024 420");
        var total = table.Single(d => d.Of == "KOR" && d.What == "total");
        Assert.Equal(210.0 / 900, total.Share!.Value, 1e-12);
        Assert.Equal(4, total.Rows.Length);
    }

    [Fact]
    public void A_total_that_is_held_stands()
    {
        var table = Build("KOR CHN exports 2024 120", "KOR WLD exports 2024 480", "KOR CHN imports 2024 90", "KOR WLD imports 2024 420", "KOR CHN total 2024 220", "KOR WLD total 2024 1000");
        Assert.Equal(0.22, table.Single(d => d.Of == "KOR" && d.What == "total").Share!.Value, 1e-12);
    }

    [Fact]
    public void A_part_free_on_board_is_no_share_of_a_whole_with_freight()
    {
        var table = Build("KOR CHN imports 2024 90 FOB", "KOR WLD imports 2024 420 CIF");
        Assert.Null(table.Single(d => d.Of == "KOR" && d.What == "imports").Share);
    }

    [Fact]
    public void A_part_above_its_whole_is_no_share() =>
        Assert.Null(Build("KOR CHN exports 2024 500", "KOR WLD exports 2024 480").Single(d => d.Of == "KOR" && d.What == "exports").Share);

    [Fact]
    public void Exchanging_the_two_in_the_tables_exchanges_the_shares()
    {
        string[] rows =
        [
            "KOR CHN exports 2024 120", "KOR WLD exports 2024 480", "KOR CHN exports 2024 119 FOB second", "KOR CHN imports 2024 90", "KOR WLD imports 2024 420",
            "CHN KOR exports 2024 140", "CHN WLD exports 2024 3500", "CHN KOR exports 2024 141 FOB third", "CHN KOR imports 2024 170", "CHN WLD imports 2024 2600",
        ];
        var swapped = rows.Select(r => string.Join(' ', r.Split(' ').Select(w => w == "KOR" ? "CHN" : w == "CHN" ? "KOR" : w))).ToArray();
        var plain = Build(rows).ToDictionary(d => (d.Of, d.What), d => d.Share);
        var other = Build(swapped).ToDictionary(d => (d.On, d.What), d => d.Share);
        Assert.Equal(plain.OrderBy(p => p.Key), other.OrderBy(p => p.Key));
    }

    [Fact]
    public void Two_definitions_of_one_thing_are_two_shares()
    {
        var chips = DependenceTable.Build(SomeMeasures.BundledChips(), SomeMeasures.Pair, SomeMeasures.AsOf).Single(d => d.Share is not null);
        Assert.Equal("semiconductors (HS 8542)", chips.Item);
        Assert.Equal("2025", chips.Period!.ToString());
    }

    [Fact]
    public void What_was_not_yet_known_on_the_day_is_not_used()
    {
        var early = DependenceTable.Build(SomeMeasures.Series("KOR CHN exports 2023 100", "KOR CHN exports 2024 120", "KOR WLD exports 2023 500", "KOR WLD exports 2024 480"), SomeMeasures.Pair, new(2024, 6, 30));
        Assert.Equal("2023", early.Single(d => d.Share is not null).Period!.ToString());
    }

    private static System.Collections.Immutable.ImmutableArray<Dependence> Build(params string[] rows) => DependenceTable.Build(SomeMeasures.Series(rows), SomeMeasures.Pair, SomeMeasures.AsOf);

    [Fact]
    public void The_share_five_years_before_and_the_highest_stand_beside_the_latest()
    {
        var series = SomeMeasures.Series(
            "KOR CHN exports 2018 40", "KOR WLD exports 2018 100", "KOR CHN exports 2020 25", "KOR WLD exports 2020 100", "KOR CHN exports 2023 22", "KOR WLD exports 2023 100", "KOR CHN exports 2025 18", "KOR WLD exports 2025 100");
        var latest = DependenceTable.Build(series, SomeMeasures.Pair, SomeMeasures.AsOf).First(d => d is { Of: "KOR", What: "exports" });
        Assert.Equal((0.18, 0.25, 0.40), (latest.Share, latest.Earlier!.Share, latest.Highest!.Share));
        Assert.Equal((2020, 2018), (latest.Earlier.Period!.From.Year, latest.Highest.Period!.From.Year));
        Assert.NotEmpty(latest.Highest.Rows);
    }

    [Fact]
    public void One_year_alone_has_no_past()
    {
        var latest = DependenceTable.Build(SomeMeasures.Series("KOR CHN exports 2025 18", "KOR WLD exports 2025 100"), SomeMeasures.Pair, SomeMeasures.AsOf).First(d => d is { Of: "KOR", What: "exports" });
        Assert.Equal((null, null), (latest.Earlier, latest.Highest));
    }
}
