using System.Collections.Immutable;

namespace Rapport.Scenarios.ManySectors;

/// <summary>Makes a table by sector ready for <see cref="SectorModel"/> and puts its outcome in percent.</summary>
internal static class SectorStress
{
    /// <summary>The model on a table. The scenario's elasticity scales those of all sectors: its central value stands for the table's own.</summary>
    public static StressModel Ready(Scenario scenario, TradeTable table, IReadOnlyDictionary<string, double[]> rates)
    {
        var (ordered, order) = BySize(table);
        var world = SectorWorld.Of(ordered);
        var central = ParameterDraw.Central(scenario, []).Elasticity;
        var fileRates = rates.ToDictionary(r => r.Key, r => Ordered(r.Value, order, table.Sectors.Length), StringComparer.Ordinal);
        return new(ordered.Countries, table.Sectors, table.Sha256, (draw, horizon, start) => Answer(scenario, world, fileRates, draw.At(horizon) / central, start as Start));
    }

    // By output, so that exchanging two codes changes no bit of any sum.
    private static (TradeTable Table, int[] Order) BySize(TradeTable table)
    {
        var (n, sectors) = (table.Countries.Length, table.Sectors.Length);
        var sizes = new double[n];
        for (var at = 0; at < table.Flows.Length; at++)
            sizes[at % n] += table.Flows[at];
        var order = Enumerable.Range(0, n).OrderByDescending(c => sizes[c]).ThenBy(c => table.Countries[c], StringComparer.Ordinal).ToArray();
        return (table with
        {
            Countries = [.. order.Select(c => table.Countries[c])],
            Flows = [.. Ordered([.. table.Flows], order, sectors)],
            Tariffs = [.. Ordered([.. table.Tariffs], order, sectors)],
            Inputs = [.. order.SelectMany(c => table.Inputs.Slice(c * sectors * sectors, sectors * sectors))],
            ValueAdded = [.. order.SelectMany(c => table.ValueAdded.Slice(c * sectors, sectors))],
        }, order);
    }

    private static double[] Ordered(double[] routes, int[] order, int sectors) =>
        [.. Enumerable.Range(0, sectors).SelectMany(j => order.SelectMany(buyer => order.Select(seller => routes[(((j * order.Length) + buyer) * order.Length) + seller])))];

    private static ModelAnswer Answer(Scenario scenario, SectorWorld world, Dictionary<string, double[]> rates, double scale, Start? start)
    {
        var deficits = scenario.Deficits == "zero" ? new double[world.N] : world.Deficit;
        // The world before the shock is solved too: with deficits at zero it is not the table's, and where final demand was repaired the table does not quite add up.
        var before = SectorModel.Solve(world, SectorCosts.None(world), scale, deficits, start?.Before);
        if (!before.Converged)
            return ModelAnswer.Unsolved(before.Residual, before.Iterations);
        var after = SectorModel.Solve(world, SectorShocks.Costs(scenario, world, rates, scale), scale, deficits, start?.After ?? before);
        if (!after.Converged)
            return ModelAnswer.Unsolved(after.Residual, after.Iterations);
        var outcome = SectorOutcome.Between(world, before, after);
        return new(
            Math.Max(before.Residual, after.Residual), Math.Max(before.Iterations, after.Iterations), true, [.. world.Table.Countries.Select((code, c) => Impact(scenario, code, c, outcome, before.Income[c]))], outcome.SectorOutput, new Start(before, after));
    }

    private static Impact Impact(Scenario scenario, string code, int c, SectorOutcome outcome, double income) =>
        new(default, scenario.Id, code, "", 100 * outcome.Welfare[c], Percent(outcome.Exports[c]), Percent(outcome.Imports[c]), new(0, 0, 0))
        {
            FirstOrder = true,
            Loss = (1 - outcome.RealIncome[c]) * income,
            RealIncomePercent = Percent(outcome.RealIncome[c]),
            RealWagePercent = Percent(outcome.RealWage[c]),
            TermsOfTradePercent = 100 * outcome.TermsOfTrade[c],
            VolumeOfTradePercent = 100 * outcome.Volume[c],
        };

    private static double Percent(double hat) => 100 * (hat - 1);

    private sealed record Start(SectorState Before, SectorState After);
}
