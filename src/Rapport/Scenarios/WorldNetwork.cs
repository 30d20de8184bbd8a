using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Rapport.Scenarios;

/// <summary>A table of the world made ready for any model: countries by what they make, output, value added, and what each account needs of each sector.</summary>
internal sealed class WorldNetwork
{
    private WorldNetwork(InputOutputTable table, int[] order)
    {
        (N, J) = (order.Length, table.Sectors.Length);
        (Countries, Sectors) = ([.. order.Select(c => table.Countries[c])], table.Sectors);
        (Sales, FinalSales) = (new double[A * A], new double[A * N]);
        (Output, Added, Needs) = (new double[A], new double[A], new double[J * A]);
        (Scale, Elasticities) = (new double[A], [.. table.Elasticities]);
    }

    /// <summary>The countries, by output.</summary>
    public ImmutableArray<string> Countries { get; }

    /// <summary>The sectors.</summary>
    public ImmutableArray<string> Sectors { get; }

    /// <summary>How many countries.</summary>
    public int N { get; }

    /// <summary>How many sectors.</summary>
    public int J { get; }

    /// <summary>How many accounts: an account is country × sectors + sector.</summary>
    public int A => N * J;

    /// <summary>Sales between accounts: seller × accounts + buyer.</summary>
    public double[] Sales { get; }

    /// <summary>Sales to final use: seller × countries + buyer.</summary>
    public double[] FinalSales { get; }

    /// <summary>What each account sells in all.</summary>
    public double[] Output { get; }

    /// <summary>What each account adds to its inputs, at least 0.</summary>
    public double[] Added { get; }

    /// <summary>What each account needs of each sector, from all countries: sector × accounts + account.</summary>
    public double[] Needs { get; }

    /// <summary>The trade elasticity of each sector; empty where the table states none.</summary>
    public double[] Elasticities { get; }

    /// <summary>What an account's inputs were multiplied with so that they do not exceed its output: 1 but where the table has value added below 0.</summary>
    public double[] Scale { get; }

    /// <summary>The place of the route from an account to a country, in arrays by sector, buyer and seller.</summary>
    public int Route(int seller, int buyer) => (((seller % J * N) + buyer) * N) + (seller / J);

    /// <summary>Makes a table ready. Countries stand by output, so that exchanging two codes changes no bit of any sum.</summary>
    public static WorldNetwork Of(InputOutputTable table)
    {
        var (n, sectors) = (table.Countries.Length, table.Sectors.Length);
        var accounts = n * sectors;
        var sales = table.Intermediate.AsSpan();
        var final = table.Final.AsSpan();
        var output = new double[accounts];
        var size = new double[n];
        for (var a = 0; a < accounts; a++)
        {
            foreach (var value in sales.Slice(a * accounts, accounts))
                output[a] += value;
            foreach (var value in final.Slice(a * n, n))
                output[a] += value;
            size[a / sectors] += output[a];
        }
        var order = Enumerable.Range(0, n).OrderByDescending(c => size[c]).ThenBy(c => table.Countries[c], StringComparer.Ordinal).ToArray();
        var network = new WorldNetwork(table, order);
        for (var a = 0; a < accounts; a++)
        {
            var from = (order[a / sectors] * sectors) + (a % sectors);
            for (var buyer = 0; buyer < n; buyer++)
            {
                sales.Slice((from * accounts) + (order[buyer] * sectors), sectors).CopyTo(network.Sales.AsSpan((a * accounts) + (buyer * sectors)));
                network.FinalSales[(a * n) + buyer] = final[(from * n) + order[buyer]];
            }
            network.Output[a] = network.Sales.AsSpan(a * accounts, accounts).ToArray().Sum() + network.FinalSales.AsSpan(a * n, n).ToArray().Sum();
        }
        network.AddNeeds();
        return network;
    }

    /// <summary>The same trade as a table for exact hat algebra, no tariffs in it.</summary>
    /// <param name="table">The table it was made from.</param>
    /// <param name="elasticity">The elasticity of sectors for which the table states none.</param>
    public TradeTable ToTradeTable(InputOutputTable table, double elasticity)
    {
        var (flows, inputs, added) = (new double[J * N * N], new double[N * J * J], new double[A]);
        for (var seller = 0; seller < A; seller++)
        {
            for (var buyer = 0; buyer < N; buyer++)
            {
                var sold = FinalSales[(seller * N) + buyer];
                foreach (var value in Sales.AsSpan((seller * A) + (buyer * J), J))
                    sold += value;
                flows[Route(seller, buyer)] = sold;
            }
        }
        for (var a = 0; a < A; a++)
        {
            added[a] = Output[a] > 0 ? Added[a] / Output[a] : 1;
            for (var k = 0; k < J && Output[a] > 0; k++)
                inputs[(((a / J * J) + k) * J) + (a % J)] = Needs[(k * A) + a] * Scale[a] / Output[a];
        }
        return new()
        {
            Sha256 = table.Sha256,
            Year = table.Year,
            Countries = Countries,
            Sectors = Sectors,
            Flows = ImmutableCollectionsMarshal.AsImmutableArray(flows),
            Tariffs = [.. new double[flows.Length]],
            Inputs = ImmutableCollectionsMarshal.AsImmutableArray(inputs),
            ValueAdded = ImmutableCollectionsMarshal.AsImmutableArray(added),
            Elasticities = Elasticities.Length > 0 ? [.. Elasticities] : [.. Enumerable.Repeat(elasticity, J)],
            Unit = table.Unit,
            Repairs = [.. table.Repairs, .. Repairs()],
            File = table.File,
        };
    }

    /// <summary>The same trade, all sectors together.</summary>
    public FlowTable ToFlowTable(InputOutputTable table)
    {
        var order = Enumerable.Range(0, N).OrderBy(c => Countries[c], StringComparer.Ordinal).ToArray();
        var flows = new double[N * N];
        for (var seller = 0; seller < A; seller++)
        {
            for (var buyer = 0; buyer < N; buyer++)
            {
                var at = (Array.IndexOf(order, seller / J) * N) + Array.IndexOf(order, buyer);
                flows[at] += FinalSales[(seller * N) + buyer];
                foreach (var value in Sales.AsSpan((seller * A) + (buyer * J), J))
                    flows[at] += value;
            }
        }
        return new(table.Sha256, table.Year, [.. order.Select(c => Countries[c])], ImmutableCollectionsMarshal.AsImmutableArray(flows), table.File);
    }

    /// <summary>Accounts whose inputs were more than their output.</summary>
    public IEnumerable<Warning> Repairs()
    {
        for (var a = 0; a < A; a++)
        {
            if (Scale[a] < 1)
                yield return new("inputs-scaled", FormattableString.Invariant($"{Countries[a / J]} {Sectors[a % J]}: the inputs are more than the output and are scaled by {Scale[a]:0.####}"));
        }
    }

    private void AddNeeds()
    {
        for (var seller = 0; seller < A; seller++)
        {
            var needs = Needs.AsSpan(seller % J * A, A);
            var row = Sales.AsSpan(seller * A, A);
            for (var buyer = 0; buyer < A; buyer++)
                needs[buyer] += row[buyer];
        }
        for (var a = 0; a < A; a++)
        {
            var inputs = 0.0;
            for (var k = 0; k < J; k++)
                inputs += Needs[(k * A) + a];
            (Added[a], Scale[a]) = (Math.Max(0, Output[a] - inputs), inputs > Output[a] && inputs > 0 ? Output[a] / inputs : 1);
        }
    }
}
