using System.Collections.Immutable;
using Rapport.Numerics;

namespace Rapport.Tests.Scenarios.ShortRun;

/// <summary>Small tables of the world, seeded, with inputs below output.</summary>
internal static class SomeTables
{
    public static readonly ImmutableArray<string> Names = ["KOR", "CHN", "JPN", "ROW"];

    public static InputOutputTable Table(long seed, int sectors = 3)
    {
        var random = new SeededRandom(seed, "world table");
        var n = Names.Length;
        var accounts = n * sectors;
        var (sales, final) = (new double[accounts * accounts], new double[accounts * n]);
        for (var a = 0; a < accounts; a++)
        {
            for (var b = 0; b < accounts; b++)
                sales[(a * accounts) + b] = (a / sectors == b / sectors ? 60 : 8) * Math.Exp(0.4 * random.NextNormal());
            for (var c = 0; c < n; c++)
                final[(a * n) + c] = (a / sectors == c ? 500 : 20) * Math.Exp(0.3 * random.NextNormal());
        }
        return Of(sales, final, sectors);
    }

    public static InputOutputTable Of(double[] sales, double[] final, int sectors) => new()
    {
        Sha256 = "sha",
        Year = 2011,
        Countries = Names,
        Sectors = [.. Enumerable.Range(0, sectors).Select(j => $"s{j}")],
        Intermediate = [.. sales],
        Final = [.. final],
        File = SomeWorld.Address,
    };

    /// <summary>Every sector parted into two halves that sell and buy alike.</summary>
    public static InputOutputTable Halved(InputOutputTable table)
    {
        var (n, sectors) = (table.Countries.Length, table.Sectors.Length);
        var (accounts, twice) = (n * sectors, 2 * n * sectors);
        int Whole(int half) => (half / (2 * sectors) * sectors) + (half % (2 * sectors) / 2);
        var (sales, final) = (new double[twice * twice], new double[twice * n]);
        for (var a = 0; a < twice; a++)
        {
            for (var b = 0; b < twice; b++)
                sales[(a * twice) + b] = table.Intermediate[(Whole(a) * accounts) + Whole(b)] / 4;
            for (var c = 0; c < n; c++)
                final[(a * n) + c] = table.Final[(Whole(a) * n) + c] / 2;
        }
        return Of(sales, final, 2 * sectors);
    }

    public static Scenario Of(string model, params Shock[] shocks) => SomeWorld.Of(shocks) with { Model = model, Horizons = ["months", "year"], Draws = 12 };
}
