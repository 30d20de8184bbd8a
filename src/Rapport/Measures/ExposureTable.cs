using System.Collections.Immutable;

namespace Rapport.Measures;

/// <summary>How far each side hangs on the other, sector by sector, both sides by one rule.</summary>
public static class ExposureTable
{
    /// <summary>The stage's rule, for the ledger.</summary>
    public const string Rule = "measures/exposure@1";

    /// <summary>Every sector of a table, the first side on the second, then the second on the first; empty where the table lacks a side.</summary>
    public static ImmutableArray<Exposure> Build(InputOutputTable table, CountryPair pair)
    {
        if (pair.Both.Any(code => !table.Countries.Contains(code)))
            return [];
        var flows = Flows(table);
        return [.. pair.Both.SelectMany(side => Enumerable.Range(0, table.Sectors.Length).Select(j => Of(table, flows, side, pair.Other(side), j)))];
    }

    // Sales of sector j from country i to country n: (j × countries + i) × countries + n.
    private static double[] Flows(InputOutputTable table)
    {
        var (n, sectors) = (table.Countries.Length, table.Sectors.Length);
        var accounts = n * sectors;
        var flows = new double[sectors * n * n];
        for (var a = 0; a < accounts; a++)
        {
            for (var buyer = 0; buyer < n; buyer++)
            {
                var sold = table.Final[(a * n) + buyer];
                foreach (var value in table.Intermediate.AsSpan((a * accounts) + (buyer * sectors), sectors))
                    sold += value;
                flows[(((a % sectors * n) + (a / sectors)) * n) + buyer] = sold;
            }
        }
        return flows;
    }

    private static Exposure Of(InputOutputTable table, double[] flows, string side, string other, int sector)
    {
        var n = table.Countries.Length;
        var (me, you) = (table.Countries.IndexOf(side), table.Countries.IndexOf(other));
        double Flow(int from, int to) => flows[(((sector * n) + from) * n) + to];
        double Abroad(int from) => Enumerable.Range(0, n).Where(c => c != from).Sum(c => Flow(from, c));
        var imports = Enumerable.Range(0, n).Where(c => c != me).Select(c => Flow(c, me)).Order().ToArray();
        var (bought, sold, own, world) = (imports.Sum(), Abroad(me), Flow(me, me), Enumerable.Range(0, n).Select(Abroad).Order().Sum());
        var exposure = new Exposure
        {
            Of = side,
            On = other,
            Sector = table.Sectors[sector],
            Year = table.Year,
            ImportShare = Share(Flow(you, me), bought),
            ImportReliance = Share(Flow(you, me), bought + own),
            ExportShare = Share(Flow(me, you), sold),
            ExportReliance = Share(Flow(me, you), sold + own),
            Herfindahl = bought > 0 ? imports.Sum(i => i / bought * (i / bought)) : null,
            ImportsOverExports = Share(bought, sold),
            Others = Flow(you, me) > 0 ? Enumerable.Range(0, n).Count(c => c != me && c != you && Abroad(c) >= Flow(you, me)) : n - 2,
            WorldShare = Share(Abroad(you), world),
        };
        return exposure with { Screens = [.. DependenceScreen.All.Where(s => s.Meets(exposure)).Select(s => s.Name)] };
    }

    private static double? Share(double part, double whole) => whole > 0 ? part / whole : null;
}
