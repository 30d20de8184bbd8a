using Rapport.Numerics;

namespace Rapport.Benchmarks.Scenarios;

/// <summary>A table by country and sector of the program's own making: sizes spread as those of real countries, half of the sectors traded.</summary>
internal static class MadeTable
{
    /// <summary>The table of so many countries and sectors, and the countries' sizes; the same numbers give the same table.</summary>
    public static (TradeTable Table, double[] Sizes) Of(int n, int sectors)
    {
        var random = new SeededRandom(1, "sectors");
        var sizes = Enumerable.Range(0, n).Select(_ => Math.Exp(1.5 * random.NextNormal())).ToArray();
        var (flows, tariffs) = (new double[sectors * n * n], new double[sectors * n * n]);
        for (var at = 0; at < flows.Length; at++)
        {
            var (buyer, seller, traded) = (at / n % n, at % n, at / (n * n) < sectors / 2);
            flows[at] = buyer == seller ? 1000 * sizes[seller] * Math.Exp(0.3 * random.NextNormal()) : traded ? 400 * sizes[buyer] * sizes[seller] / sizes.Sum() * Math.Exp(random.NextNormal()) : 0;
            tariffs[at] = buyer == seller || !traded ? 0 : 0.1 * random.NextUnit();
        }
        var (inputs, added) = (new double[n * sectors * sectors], new double[n * sectors]);
        for (var c = 0; c < n; c++)
        {
            for (var j = 0; j < sectors; j++)
            {
                added[(c * sectors) + j] = 0.4 + (0.3 * random.NextUnit());
                var shares = Enumerable.Range(0, sectors).Select(_ => random.NextUnit()).ToArray();
                for (var k = 0; k < sectors; k++)
                    inputs[(((c * sectors) + k) * sectors) + j] = shares[k] / shares.Sum() * (1 - added[(c * sectors) + j]);
            }
        }
        return (new TradeTable
        {
            Sha256 = "sha",
            Countries = [.. Enumerable.Range(0, n).Select(i => $"C{i:000}")],
            Sectors = [.. Enumerable.Range(0, sectors).Select(j => $"s{j}")],
            Flows = [.. flows],
            Tariffs = [.. tariffs],
            Inputs = [.. inputs],
            ValueAdded = [.. added],
            Elasticities = [.. Enumerable.Range(0, sectors).Select(_ => 3 + (8 * random.NextUnit()))],
            File = new(SnapshotId.From("x"), "t.csv", 1, null, new(0, 1), "t"),
        }, sizes);
    }
}
