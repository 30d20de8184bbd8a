using System.Collections.Immutable;
using Rapport.Checking;
using Rapport.Statistics;

namespace Rapport.Tests.Checking;

/// <summary>Every published trade figure of the bundled case, told as it is and told a fifth wrong.</summary>
public class BundledTablesTests
{
    private static readonly Lazy<(ImmutableArray<Series> Series, ImmutableArray<Fault> Faults)> Tables = new(() =>
    {
        var readings = Directory.GetFiles(Path.Combine(SharedFolder.Project, "cases", "korea-china", "statistics"), "*.csv").Order(StringComparer.Ordinal)
            .Select(f => TableReader.Read(Snapshot.Of(SnapshotRole.Table, "statistics/" + Path.GetFileName(f), [.. File.ReadAllBytes(f)]))).ToList();
        return ([.. readings.SelectMany(r => r.Series)], [.. readings.SelectMany(r => r.Faults)]);
    });

    [Fact]
    public void The_tables_are_read_without_a_fault() => Assert.Empty(Tables.Value.Faults);

    [Fact]
    public void A_true_figure_is_not_accused_and_a_false_one_not_supported()
    {
        var checker = new FigureChecker(Tables.Value.Series, [], new("KOR", "CHN"), Some.Day("2026-09-30"));
        var (accused, supported, told) = (0, 0, 0);
        foreach (var series in Tables.Value.Series.Where(s => s.Measure == "trade" && s.Adjustment.Length == 0))
        {
            foreach (var cell in series.Observations.Where(o => o.Value is not null && o.Status is not ("M" or "F")))
            {
                told++;
                var claim = Some.Claim("trade", cell.Value, series.Unit, series.Scale, series.Reporter, series.Partner, series.Flow, cell.Period) with { Item = series.Item };
                if (checker.Check(claim, null).Value is VerdictValue.Contradicted or VerdictValue.Misstated)
                    accused++;
                var wrong = checker.Check(claim with { Value = Math.Round(cell.Value!.Value * 1.2m, 2) }, null);
                if (wrong.Value is VerdictValue.Supported or VerdictValue.SupportedUnder && !wrong.Readings.Any(r => r.Value is { } held && Math.Abs(held - (cell.Value.Value * 1.2m * series.Scale)) < 0.05m * Math.Abs(held)))
                    supported++;
            }
        }
        Assert.True(told > 1000);
        Assert.Equal((0, 0), (accused, supported));
    }
}
