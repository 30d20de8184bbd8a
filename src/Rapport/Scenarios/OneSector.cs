using System.Collections.Immutable;

namespace Rapport.Scenarios;

/// <summary>Makes a table of one sector ready for <see cref="OneSectorModel"/> and puts its hats in percent.</summary>
internal static class OneSector
{
    /// <summary>The model on a table.</summary>
    public static StressModel Ready(Scenario scenario, FlowTable table)
    {
        var world = BySize(table);
        return new(world.Countries, ["all"], table.Sha256, (draw, horizon, start) => Answer(scenario, world, draw.At(horizon), (double[]?)start));
    }

    // Countries in the order of what they sell themselves, not of their codes: exchanging two codes then changes no bit of any sum.
    private static FlowTable BySize(FlowTable table)
    {
        var n = table.Countries.Length;
        double[] Key(int i) => [table.Flows[(i * n) + i], .. Enumerable.Range(0, n).Where(j => j != i).Select(j => table.Flows[(i * n) + j]).OrderDescending()];
        var order = Enumerable.Range(0, n).ToList();
        order.Sort((left, right) => Key(right).AsSpan().SequenceCompareTo(Key(left)) is var bySize and not 0 ? bySize : string.CompareOrdinal(table.Countries[left], table.Countries[right]));
        return table with { Countries = [.. order.Select(i => table.Countries[i])], Flows = [.. order.SelectMany(i => order.Select(j => table.Flows[(i * n) + j]))] };
    }

    // With deficits zero, the world before the shock is the balanced one, and hats are from there.
    private static ModelAnswer Answer(Scenario scenario, FlowTable world, double theta, double[]? start)
    {
        var n = world.Countries.Length;
        var before = world.Flows.ToArray();
        if (scenario.Deficits == "zero")
        {
            var balanced = OneSectorModel.Solve(before, n, theta, TradeCosts.None(n), balanced: true);
            if (!balanced.Converged)
                return ModelAnswer.Unsolved(balanced.Residual, balanced.Iterations);
            before = balanced.Flows;
        }
        var solved = OneSectorModel.Solve(before, n, theta, ShockReader.Costs(scenario, world.Countries, theta), start);
        return solved.Converged
            ? new(solved.Residual, solved.Iterations, true, [.. world.Countries.Select((code, c) => Impact(scenario, code, c, n, before, solved))], [], solved.Wage)
            : ModelAnswer.Unsolved(solved.Residual, solved.Iterations);
    }

    private static Impact Impact(Scenario scenario, string code, int c, int n, double[] before, HatResult solved)
    {
        double exports = 0, exportsAfter = 0, imports = 0, importsAfter = 0;
        for (var other = 0; other < n; other++)
        {
            if (other == c)
                continue;
            exports += before[(c * n) + other];
            exportsAfter += solved.Flows[(c * n) + other];
            imports += before[(other * n) + c];
            importsAfter += solved.Flows[(other * n) + c];
        }
        return new(default, scenario.Id, code, "", Percent(solved.RealIncome[c]), exports > 0 ? Percent(exportsAfter / exports) : 0, imports > 0 ? Percent(importsAfter / imports) : 0, new(0, 0, 0))
        {
            Loss = (1 - solved.RealIncome[c]) * Enumerable.Range(0, n).Sum(i => before[(i * n) + c]),
        };
    }

    private static double Percent(double hat) => 100 * (hat - 1);
}
