using System.Globalization;
using Rapport.Inference;

namespace Rapport.Tests.Inference;

/// <summary>Worlds in which nothing happens, seeded: how often the whole rule says otherwise.</summary>
public class StudySizeTests
{
    private const int Worlds = 200;

    [Theory]
    [InlineData(20, "none")]
    [InlineData(20, "month-means")]
    [InlineData(10, "none")]
    public void In_null_worlds_an_effect_is_supported_no_more_often_than_the_level_allows(int units, string season)
    {
        var supported = 0;
        for (var world = 0; world < Worlds; world++)
        {
            var panel = SomeStudy.Panel(SomeStudy.NullWorld(5000 + world, units, 60), SomeStudy.Months(60));
            // The treated unit is drawn anew in each world: u00 is as any other there.
            var finding = StudyRunner.Run(SomeStudy.Of("u00", "2013-07", "log", options: ("season", season)), panel, default);
            if (finding.Verdict!.Value == StudyVerdictValue.Supported)
                supported++;
        }
        // The level attainable with so many units: floor(0.1 n) / n; above it two standard errors of a rate over 200 worlds.
        var attainable = Math.Floor((StudyVerdictRule.Level * units) + 1e-9) / units;
        Assert.InRange((double)supported / Worlds, 0, attainable + (2 * Math.Sqrt(attainable * (1 - attainable) / Worlds)));
    }

    [SharedTheory]
    [InlineData("1995")]
    [InlineData("2005")]
    [InlineData("2010")]
    public void Wages_of_fifty_states_at_a_date_that_means_nothing(string start)
    {
        var rows = new Dictionary<string, double?[]>(StringComparer.Ordinal);
        foreach (var cells in File.ReadLines(SharedFolder.File("data/methods/synthdid_panels/CPS.csv")).Skip(1).Select(l => l.Replace("\"", "", StringComparison.Ordinal).Split(';')))
        {
            if (!rows.TryGetValue(cells[0], out var row))
                rows.Add(cells[0], row = new double?[40]);
            row[int.Parse(cells[1], CultureInfo.InvariantCulture) - 1979] = double.Parse(cells[2], CultureInfo.InvariantCulture);
        }
        var panel = SomeStudy.Panel(rows, [.. Enumerable.Range(1979, 40).Select(y => y.ToString(CultureInfo.InvariantCulture))]);
        var supported = rows.Keys.Count(state => StudyRunner.Run(SomeStudy.Of(state, start) with { Frequency = Frequency.Annual }, panel, default).Verdict!.Value == StudyVerdictValue.Supported);
        // Every state in turn against the same fifty: at most the level's share of them can rank so high, 5 of 50.
        Assert.InRange(supported, 0, 5);
    }

    [Fact]
    public void Placebo_intervals_hold_nothing_at_their_stated_level()
    {
        var (held, answered, level) = (0, 0, 0.0);
        for (var world = 0; world < Worlds; world++)
        {
            var panel = SomeStudy.Panel(SomeStudy.NullWorld(9000 + world, 20, 60), SomeStudy.Months(60));
            var witness = StudyRunner.Run(SomeStudy.Of("u00", "2013-07", "log") with { Replication = true }, panel, default).Witnesses[0];
            answered++;
            level = witness.Interval!.Level;
            if (witness.Interval.Low <= 0 && 0 <= witness.Interval.High)
                held++;
        }
        Assert.Equal(0.9, level, 1e-12);
        Assert.InRange((double)held / answered, level - (2.5 * Math.Sqrt(level * (1 - level) / Worlds)), 1);
    }
}
