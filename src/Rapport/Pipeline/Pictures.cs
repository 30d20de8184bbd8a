using System.Collections.Immutable;
using Rapport.Briefs.Charts;

namespace Rapport.Pipeline;

/// <summary>The charts of pages, drawn as those of a brief are; each stands above a table of what it shows.</summary>
public static class Pictures
{
    /// <summary>The state of the relation over time, with the turns of the case marked.</summary>
    public static string? State(ImmutableArray<RelationIndex> indices, ImmutableArray<Turn> turns, Func<string, string> name) => indices.All(i => i.Points.IsEmpty)
        ? null
        : LineChart.Draw("State of the relation, end of month", [.. indices.Select(i => ChartLine.Of(name(i.Name), i))], [.. turns.Select(t => (t.Date, t.Kind == TurnKind.Thaw ? "▲" : "▼"))]);

    /// <summary>What was, and what would have been.</summary>
    public static string? Path(string study, Witness witness) => witness.Path.IsEmpty ? null : PathChart.Draw($"{study}: what was, and what would have been", witness.Path);

    /// <summary>The gap of the unit among those of its placebos; null where no placebo has a path.</summary>
    public static string? Fan(string study, Witness witness) => witness.Placebos.All(p => p.Gaps.IsEmpty) ? null : FanChart.Draw($"{study}: the gap among those of the donors", witness.Path, witness.Placebos);

    /// <summary>The effect under other choices, those that fit.</summary>
    public static string? Choices(Finding finding)
    {
        var shown = finding.Curve.Where(c => c.EstimatePercent is not null).ToArray();
        return shown.Length < 2 ? null : RangeChart.Draw("Effect in percent under other choices", [.. shown.Select(c => (c.Name, c.EstimatePercent!.Value, c.EstimatePercent.Value, c.EstimatePercent.Value))]);
    }

    /// <summary>What each side loses, with its range.</summary>
    public static string? Ranges(StressResult stress, Func<string, string> name) => stress.Impacts.IsEmpty
        ? null
        : RangeChart.Draw("Change in percent", [.. stress.Impacts.Select(i => ($"{name(i.Country)}, {i.Horizon}", i.AnswerPercent, i.Range.P5, i.Range.P95))]);

    /// <summary>Which assumptions move the answer, the one that moves it most first.</summary>
    public static string? Assumptions(StressResult stress) => stress.Drivers.IsEmpty
        ? null
        : RangeChart.Draw("Percentage points from end to end of the prior", [.. stress.Drivers.Select(d => (d.Parameter, d.Contribution, 0.0, d.Contribution))]);
}
