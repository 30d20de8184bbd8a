namespace Rapport.Scenarios.ManySectors;

/// <summary>
/// A table of trade by sector made ready for exact hat algebra: shares of spending, income, surpluses, and the shares of final demand that make the table add up.
/// Ref: Caliendo and Parro (2015), Review of Economic Studies 82(1), section 3 and appendix; what the table does not add up to is spent by final demand, and a negative remainder is set to 0.
/// </summary>
internal sealed class SectorWorld
{
    private SectorWorld(TradeTable table)
    {
        (Table, N, J) = (table, table.Countries.Length, table.Sectors.Length);
        (Flows, Tariffs) = ([.. table.Flows], [.. table.Tariffs]);
        (Inputs, ValueAdded, Elasticities) = ([.. table.Inputs], [.. table.ValueAdded], [.. table.Elasticities]);
        (Spending, Shares) = (new double[J * N], new double[J * N * N]);
        (Income, Deficit, Final, Wages) = (new double[N], new double[N], new double[J * N], new double[N]);
    }

    /// <summary>The table.</summary>
    public TradeTable Table { get; }

    /// <summary>How many countries.</summary>
    public int N { get; }

    /// <summary>How many sectors.</summary>
    public int J { get; }

    /// <summary>Flows before tariffs.</summary>
    public double[] Flows { get; }

    /// <summary>Tariffs.</summary>
    public double[] Tariffs { get; }

    /// <summary>Inputs in a unit of output.</summary>
    public double[] Inputs { get; }

    /// <summary>Value added in a unit of output.</summary>
    public double[] ValueAdded { get; }

    /// <summary>Trade elasticities by sector.</summary>
    public double[] Elasticities { get; }

    /// <summary>Spending of sector j in country n, tariffs included: j × countries + n.</summary>
    public double[] Spending { get; }

    /// <summary>Shares of that spending by exporter.</summary>
    public double[] Shares { get; }

    /// <summary>Income at hand: value added, tariff revenue, deficit.</summary>
    public double[] Income { get; }

    /// <summary>What a country spends beyond what it earns: imports less exports, before tariffs.</summary>
    public double[] Deficit { get; }

    /// <summary>Shares of final demand by sector: j × countries + n.</summary>
    public double[] Final { get; }

    /// <summary>Value added by country.</summary>
    public double[] Wages { get; }

    /// <summary>Makes a table ready.</summary>
    public static SectorWorld Of(TradeTable table)
    {
        var world = new SectorWorld(table);
        var (n, sectors) = (world.N, world.J);
        var (output, revenue) = (new double[n * sectors], new double[n]);
        for (var j = 0; j < sectors; j++)
        {
            for (var buyer = 0; buyer < n; buyer++)
            {
                var at = ((j * n) + buyer) * n;
                for (var seller = 0; seller < n; seller++)
                {
                    var flow = world.Flows[at + seller];
                    world.Spending[(j * n) + buyer] += flow * (1 + world.Tariffs[at + seller]);
                    revenue[buyer] += flow * world.Tariffs[at + seller];
                    output[(seller * sectors) + j] += flow;
                    world.Deficit[buyer] += seller == buyer ? 0 : flow;
                    world.Deficit[seller] -= seller == buyer ? 0 : flow;
                }
                for (var seller = 0; seller < n && world.Spending[(j * n) + buyer] > 0; seller++)
                    world.Shares[at + seller] = world.Flows[at + seller] * (1 + world.Tariffs[at + seller]) / world.Spending[(j * n) + buyer];
            }
        }
        for (var c = 0; c < n; c++)
        {
            for (var j = 0; j < sectors; j++)
                world.Wages[c] += output[(c * sectors) + j] * world.ValueAdded[(c * sectors) + j];
            world.Income[c] = world.Wages[c] + revenue[c] + world.Deficit[c];
            var total = 0.0;
            for (var j = 0; j < sectors; j++)
            {
                var rest = world.Spending[(j * n) + c];
                for (var k = 0; k < sectors; k++)
                    rest -= world.Inputs[(((c * sectors) + j) * sectors) + k] * output[(c * sectors) + k];
                total += world.Final[(j * n) + c] = Math.Max(0, rest / world.Income[c]);
            }
            for (var j = 0; j < sectors; j++)
                world.Final[(j * n) + c] /= total;
        }
        return world;
    }
}
