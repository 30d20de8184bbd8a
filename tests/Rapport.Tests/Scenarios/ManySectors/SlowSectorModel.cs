using Rapport.Scenarios.ManySectors;

namespace Rapport.Tests.Scenarios.ManySectors;

/// <summary>Caliendo and Parro's equations turned over until nothing moves, with no warm start, no mixing and no logarithms: slow and plain.</summary>
internal static class SlowSectorModel
{
    public static double[] Wages(SectorWorld world, SectorCosts costs, double[] deficits)
    {
        var (n, sectors) = (world.N, world.J);
        int Route(int j, int buyer, int seller) => (((j * n) + buyer) * n) + seller;
        var wage = Enumerable.Repeat(1.0, n).ToArray();
        for (var round = 0; round < 4000; round++)
        {
            var (cost, price) = (new double[sectors, n], new double[sectors, n]);
            for (var j = 0; j < sectors; j++)
            {
                for (var c = 0; c < n; c++)
                    price[j, c] = 1;
            }
            for (var pass = 0; pass < 300; pass++)
            {
                for (var j = 0; j < sectors; j++)
                {
                    for (var c = 0; c < n; c++)
                    {
                        cost[j, c] = Math.Pow(wage[c], world.ValueAdded[(c * sectors) + j]);
                        for (var k = 0; k < sectors; k++)
                            cost[j, c] *= Math.Pow(price[k, c], world.Inputs[(((c * sectors) + k) * sectors) + j]);
                    }
                }
                for (var j = 0; j < sectors; j++)
                {
                    for (var c = 0; c < n; c++)
                        price[j, c] = Math.Pow(Enumerable.Range(0, n).Sum(i => Term(j, c, i, cost)), -1 / world.Elasticities[j]);
                }
            }
            var spending = (double[])world.Spending.Clone();
            double Share(int j, int c, int i) => Term(j, c, i, cost) / Math.Pow(price[j, c], -world.Elasticities[j]);
            double Net(int j, int c, int i) => Share(j, c, i) / (1 + costs.Tariff[Route(j, c, i)]);
            for (var pass = 0; pass < 300; pass++)
            {
                var next = new double[spending.Length];
                for (var c = 0; c < n; c++)
                {
                    var income = (wage[c] * world.Wages[c]) + deficits[c] + Enumerable.Range(0, sectors).Sum(j => Enumerable.Range(0, n).Sum(i => costs.Tariff[Route(j, c, i)] * Net(j, c, i)) * spending[(j * n) + c]);
                    for (var j = 0; j < sectors; j++)
                    {
                        next[(j * n) + c] = (world.Final[(j * n) + c] * income)
                            + Enumerable.Range(0, sectors).Sum(k => world.Inputs[(((c * sectors) + j) * sectors) + k] * Enumerable.Range(0, n).Sum(buyer => Net(k, buyer, c) * spending[(k * n) + buyer]));
                    }
                }
                spending = next;
            }
            var excess = Enumerable.Range(0, n).Select(c => (deficits[c] + Enumerable.Range(0, sectors).Sum(j => Enumerable.Range(0, n).Sum(o =>
                (Net(j, o, c) * spending[(j * n) + o]) - (Net(j, c, o) * spending[(j * n) + c])))) / (wage[c] * world.Wages[c])).ToArray();
            if (excess.Max(Math.Abs) < 1e-11)
                break;
            for (var c = 0; c < n; c++)
                wage[c] *= 1 + (0.3 * excess[c]);
            var scale = Enumerable.Range(0, n).Sum(c => wage[c] * world.Wages[c]) / world.Wages.Sum();
            for (var c = 0; c < n; c++)
                wage[c] /= scale;
        }
        return [.. wage.Select(w => Math.Log(w))];

        double Term(int j, int c, int i, double[,] cost) => double.IsPositiveInfinity(costs.Iceberg[Route(j, c, i)])
            ? 0
            : world.Shares[Route(j, c, i)] * Math.Pow((1 + costs.Tariff[Route(j, c, i)]) / (1 + world.Tariffs[Route(j, c, i)]) * costs.Iceberg[Route(j, c, i)] * cost[j, i], -world.Elasticities[j]);
    }
}
