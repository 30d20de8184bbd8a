using System.Collections.Immutable;
using Rapport.Numerics;

namespace Rapport.Tests.Scenarios.ManySectors;

/// <summary>Small worlds of trade by sector, seeded, whose tables add up.</summary>
internal static class SomeSectors
{
    public static readonly ImmutableArray<string> Names = ["KOR", "CHN", "JPN", "ROW"];

    public static TradeTable Table(long seed, int n = 4, int sectors = 3, bool inputs = true, bool tariffs = true)
    {
        var random = new SeededRandom(seed, "sectors");
        var (flows, rates) = (new double[sectors * n * n], new double[sectors * n * n]);
        for (var at = 0; at < flows.Length; at++)
        {
            var own = at / n % n == at % n;
            flows[at] = own ? 1000 * Math.Exp(0.3 * random.NextNormal()) : 40 * Math.Exp(0.5 * random.NextNormal());
            rates[at] = own || !tariffs ? 0 : 0.1 * random.NextUnit();
        }
        var (goes, added) = (new double[n * sectors * sectors], new double[n * sectors]);
        for (var c = 0; c < n; c++)
        {
            for (var j = 0; j < sectors; j++)
            {
                added[(c * sectors) + j] = inputs ? 0.6 + (0.2 * random.NextUnit()) : 1;
                var shares = Enumerable.Range(0, sectors).Select(_ => 0.5 + random.NextUnit()).ToArray();
                for (var k = 0; k < sectors; k++)
                    goes[(((c * sectors) + k) * sectors) + j] = inputs ? shares[k] / shares.Sum() * (1 - added[(c * sectors) + j]) : 0;
            }
        }
        return new()
        {
            Sha256 = "sha",
            Year = 2011,
            Countries = n == 4 ? Names : [.. Enumerable.Range(0, n).Select(i => $"C{i:00}")],
            Sectors = [.. Enumerable.Range(0, sectors).Select(j => $"s{j}")],
            Flows = [.. flows],
            Tariffs = [.. rates],
            Inputs = [.. goes],
            ValueAdded = [.. added],
            Elasticities = [.. Enumerable.Range(0, sectors).Select(_ => 3 + (4 * random.NextUnit()))],
            File = SomeWorld.Address,
        };
    }

    public static Scenario Of(params Shock[] shocks) => SomeWorld.Of(shocks) with { Model = "caliendo-parro", Layout = "caliendo-parro", Horizons = ["long"], Draws = 20 };
}
