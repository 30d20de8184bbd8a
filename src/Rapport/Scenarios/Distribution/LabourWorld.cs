using System.Collections.Immutable;

namespace Rapport.Scenarios.Distribution;

/// <summary>
/// A table of exports and output made ready for <see cref="LabourModel"/>: the part of what is bought abroad that is distribution at home, own sales, transfers that stand for deficits.
/// Ref: Ignatenko, Lashkaripour, Macedoni and Simonovska (2025), Journal of International Economics, "Making America Great Again? The Economic Impacts of Liberation Day Tariffs", section 4 and the authors' program.
/// </summary>
internal sealed class LabourWorld
{
    /// <summary>Parameters that this model knows besides the elasticity: supply of labour; the product of scale and trade elasticities; distribution, one share for all; phi, the exponent of tariffs.</summary>
    public static readonly ImmutableArray<string> Parameters = ["labour", "scale", "distribution", "phi"];

    // What distribution within a region comes to, of all that is spent in it: the rest of the world, the United States.
    private const double DistributionElsewhere = 0.12;
    private const double DistributionUnitedStates = 0.26;

    private const int MostPasses = 10_000;

    private LabourWorld(ImmutableArray<string> countries)
    {
        (Countries, N) = (countries, countries.Length);
        (Trade, Shares) = (new double[N * N], new double[N * N]);
        (Output, Spending, Transfer) = (new double[N], new double[N], new double[N]);
        Distribution = new double[N];
    }

    /// <summary>The countries, by output.</summary>
    public ImmutableArray<string> Countries { get; }

    /// <summary>How many.</summary>
    public int N { get; }

    /// <summary>Flows with own sales, exporter-major.</summary>
    public double[] Trade { get; }

    /// <summary>Shares of the buyer's spending, exporter-major.</summary>
    public double[] Shares { get; }

    /// <summary>Output of each country.</summary>
    public double[] Output { get; }

    /// <summary>Spending of each country.</summary>
    public double[] Spending { get; }

    /// <summary>Spending beyond output.</summary>
    public double[] Transfer { get; }

    /// <summary>The share of what is bought that is distribution at home.</summary>
    public double[] Distribution { get; }

    /// <summary>The model on a table.</summary>
    public static StressModel Ready(Scenario scenario, FlowTable table, IReadOnlyDictionary<string, double[]> rates)
    {
        var order = Enumerable.Range(0, table.Countries.Length).OrderByDescending(c => table.Output[c]).ThenBy(c => table.Countries[c], StringComparer.Ordinal).ToArray();
        var world = Of(scenario, table, order);
        var fileRates = rates.ToDictionary(r => r.Key, r => order.Select(c => r.Value[c]).ToArray(), StringComparer.Ordinal);
        return new(world.Countries, ["all"], table.Sha256, (draw, horizon, start) => LabourModel.Answer(scenario, world, fileRates, draw.At(horizon), (LabourState?)start));
    }

    /// <summary>A parameter of the scenario, or what it is otherwise.</summary>
    public static double? Parameter(Scenario scenario, string name) => scenario.Parameters.Where(p => p.Key == name).Select(p => (double?)p.Value).FirstOrDefault();

    private static LabourWorld Of(Scenario scenario, FlowTable table, int[] order)
    {
        var world = new LabourWorld([.. order.Select(c => table.Countries[c])]);
        var n = world.N;
        var gdp = order.Select(c => table.Output[c]).ToArray();
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                world.Trade[(i * n) + j] = i == j ? 0 : table.Flows[(order[i] * table.Countries.Length) + order[j]];
        }
        if (Parameter(scenario, "distribution") is { } given)
            world.Distribution.AsSpan().Fill(given);
        else if (world.Countries.IndexOf("USA") is var home and >= 0)
            SolveDistribution(world, gdp, home);
        var imports = new double[n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                imports[j] += world.Trade[(i * n) + j];
        }
        for (var i = 0; i < n; i++)
        {
            var sold = 0.0;
            for (var j = 0; j < n; j++)
                sold += (1 - world.Distribution[j]) * world.Trade[(i * n) + j];
            world.Trade[(i * n) + i] = Math.Max(0, gdp[i] + ((1 - world.Distribution[i]) * (imports[i] - sold)) - imports[i]);
        }
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                world.Spending[j] += world.Trade[(i * n) + j];
        }
        for (var i = 0; i < n; i++)
        {
            world.Output[i] = world.Distribution[i] * world.Spending[i];
            for (var j = 0; j < n; j++)
            {
                world.Output[i] += (1 - world.Distribution[j]) * world.Trade[(i * n) + j];
                world.Shares[(i * n) + j] = world.Trade[(i * n) + j] / world.Spending[j];
            }
            world.Transfer[i] = world.Spending[i] - world.Output[i];
        }
        return world;
    }

    // Two regions, the United States and everybody else: (1 − r₁) ν₂ + r₁ ν₁ = .12 and r₂ ν₂ + (1 − r₂) ν₁ = .26, with r the share of what a region makes in what it uses, which hangs on ν in turn.
    private static void SolveDistribution(LabourWorld world, double[] gdp, int home)
    {
        var n = world.N;
        var (there, here, among, output) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            output += i == home ? 0 : gdp[i];
            for (var j = 0; j < n; j++)
            {
                if (i == home)
                    there += world.Trade[(i * n) + j];
                else if (j == home)
                    here += world.Trade[(i * n) + j];
                else
                    among += world.Trade[(i * n) + j];
            }
        }
        var (abroad, own) = (DistributionElsewhere, DistributionUnitedStates);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var spendingAbroad = output + ((1 - abroad) * (among + there - ((1 - abroad) * among) - ((1 - own) * here)));
            var spendingHome = gdp[home] + ((1 - own) * (here - ((1 - abroad) * there)));
            var rest = (spendingAbroad - there) / (spendingAbroad - there + here);
            var mine = (spendingHome - here) / (spendingHome - here + there);
            var determinant = (rest * mine) - ((1 - rest) * (1 - mine));
            var nextAbroad = ((mine * DistributionElsewhere) - ((1 - rest) * DistributionUnitedStates)) / determinant;
            var nextOwn = ((rest * DistributionUnitedStates) - ((1 - mine) * DistributionElsewhere)) / determinant;
            var settled = Math.Abs(nextAbroad - abroad) + Math.Abs(nextOwn - own) < 1e-15;
            (abroad, own) = (nextAbroad, nextOwn);
            if (settled)
                break;
        }
        for (var i = 0; i < n; i++)
            world.Distribution[i] = Math.Max(0, i == home ? own : abroad);
    }
}
