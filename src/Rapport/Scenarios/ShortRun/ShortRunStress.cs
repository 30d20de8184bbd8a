using System.Collections.Immutable;

namespace Rapport.Scenarios.ShortRun;

/// <summary>Makes a table of the world ready for <see cref="Shortage"/> or <see cref="WeekByWeek"/> and puts what they find in percent. The loss of a country is value added at old prices.</summary>
internal static class ShortRunStress
{
    // What is delivered is what is made, but for rounding.
    private const double LargestLeak = 1e-9;

    /// <summary>The model of the first year on a table.</summary>
    public static StressModel OfShortage(Scenario scenario, InputOutputTable table, WorldNetwork world) => Ready(scenario, table, world, Shortage.Parameters, (draw, horizon, open) =>
    {
        var stays = OpenRoutes.Rematched(open, horizon == "months" ? draw.Months : draw.Year);
        var (output, residual, rounds) = Shortage.Solve(world, stays, draw.Own[0]);
        return residual < Shortage.Tolerance ? Answer(scenario, world, output, Delivered(world, stays, output), residual, rounds) : ModelAnswer.Unsolved(residual, rounds);
    });

    /// <summary>The model in weeks on a table.</summary>
    public static StressModel OfWeeks(Scenario scenario, InputOutputTable table, WorldNetwork world) => Ready(scenario, table, world, WeekByWeek.Parameters, (draw, horizon, open) =>
    {
        var run = new WeekByWeek(world, open, draw);
        var weeks = horizon == "months" ? WeekByWeek.Months : WeekByWeek.Year;
        var (output, delivered, week) = (new double[world.A], new double[world.A * world.N], new double[world.A * world.N]);
        var paths = scenario.Pair.Both.Select(code => (Country: world.Countries.IndexOf(code), Losses: new List<double>())).ToArray();
        for (var number = 1; number <= weeks; number++)
        {
            run.Run(number, week);
            for (var a = 0; a < world.A; a++)
                output[a] += run.Output[a] / weeks;
            for (var at = 0; at < delivered.Length; at++)
                delivered[at] += week[at] / weeks;
            foreach (var (country, losses) in paths)
                losses.Add(1 - Kept(world, country, run.Output));
        }
        if (!(run.Leak < LargestLeak))
            return ModelAnswer.Unsolved(run.Leak, weeks);
        var swinging = paths.Where(p => WeekByWeek.Swings(p.Losses)).Select(p => world.Countries[p.Country]).ToArray();
        return Answer(scenario, world, output, delivered, run.Leak, weeks) with
        {
            Warnings = [.. swinging.Select(code => new Warning("swings", $"the weekly path of {code} swings at the horizon '{horizon}': the swings are the model's own and no finding; a longer 'restore' damps them"))],
        };
    });

    private static StressModel Ready(Scenario scenario, InputOutputTable table, WorldNetwork world, ImmutableArray<ModelParameter> own, Func<ParameterDraw, string, double[], ModelAnswer> answer)
    {
        var central = ParameterDraw.Central(scenario, own).Elasticity;
        return new(world.Countries, world.Sectors, table.Sha256, (draw, horizon, _) => answer(draw, horizon, OpenRoutes.Of(scenario, world, draw.At(horizon), draw.At(horizon) / central))) { Own = own };
    }

    // Nothing else but what was made goes to buyers, in the shares in which they take it.
    private static double[] Delivered(WorldNetwork world, double[] open, double[] output)
    {
        var delivered = new double[world.A * world.N];
        for (var seller = 0; seller < world.A; seller++)
        {
            var taken = 0.0;
            for (var buyer = 0; buyer < world.N; buyer++)
            {
                var sold = world.FinalSales[(seller * world.N) + buyer];
                for (var b = buyer * world.J; b < (buyer + 1) * world.J; b++)
                    sold += world.Sales[(seller * world.A) + b] * output[b];
                taken += delivered[(seller * world.N) + buyer] = open[world.Route(seller, buyer)] * sold;
            }
            for (var buyer = 0; buyer < world.N && taken > 0; buyer++)
                delivered[(seller * world.N) + buyer] *= output[seller] * world.Output[seller] / taken;
        }
        return delivered;
    }

    private static double Kept(WorldNetwork world, int country, ReadOnlySpan<double> output)
    {
        var (kept, whole) = (0.0, 0.0);
        for (var a = country * world.J; a < (country + 1) * world.J; a++)
            (kept, whole) = (kept + (world.Added[a] * output[a]), whole + world.Added[a]);
        return whole > 0 ? kept / whole : 1;
    }

    private static ModelAnswer Answer(Scenario scenario, WorldNetwork world, double[] output, double[] delivered, double residual, int rounds) =>
        new(residual, rounds, true, [.. world.Countries.Select((code, c) => Impact(scenario, world, code, c, output, delivered))], output, null);

    private static Impact Impact(Scenario scenario, WorldNetwork world, string code, int c, double[] output, double[] delivered)
    {
        var (exports, imports) = ((Was: 0.0, Now: 0.0), (Was: 0.0, Now: 0.0));
        for (var seller = 0; seller < world.A; seller++)
        {
            for (var buyer = 0; buyer < world.N; buyer++)
            {
                var country = seller / world.J;
                if (buyer == country || (country != c && buyer != c))
                    continue;
                var was = world.FinalSales[(seller * world.N) + buyer] + world.Sales.AsSpan((seller * world.A) + (buyer * world.J), world.J).ToArray().Sum();
                var now = delivered[(seller * world.N) + buyer];
                if (country == c)
                    exports = (exports.Was + was, exports.Now + now);
                else
                    imports = (imports.Was + was, imports.Now + now);
            }
        }
        var change = Kept(world, c, output) - 1;
        return new(default, scenario.Id, code, "", 100 * change, Percent(exports), Percent(imports), new(0, 0, 0)) { Loss = -change * world.Added.AsSpan(c * world.J, world.J).ToArray().Sum() };
    }

    private static double Percent((double Was, double Now) flow) => flow.Was > 0 ? 100 * ((flow.Now / flow.Was) - 1) : 0;
}
