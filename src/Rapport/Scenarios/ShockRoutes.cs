namespace Rapport.Scenarios;

/// <summary>Which routes of a table by sector a scenario's shocks fall on.</summary>
internal static class ShockRoutes
{
    /// <summary>Calls <paramref name="change"/> for every route of every shock, retaliation as a shock of its own: the route, the shock, and the route whose rate a file states for it, the other way round in a retaliation.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="countries">The table's countries.</param>
    /// <param name="sectors">The table's sectors; a route of sector j from seller i to buyer n stands at (j × countries + n) × countries + i.</param>
    /// <param name="change">What is done with a route.</param>
    public static void Each(Scenario scenario, IReadOnlyList<string> countries, IReadOnlyList<string> sectors, Action<int, Shock, int> change)
    {
        var n = countries.Count;
        foreach (var shock in scenario.Shocks)
        {
            Apply(shock.Importers, shock.Exporters, reverse: false);
            if (shock.Retaliation)
                Apply(shock.Exporters, shock.Importers, reverse: true);

            void Apply(IReadOnlyList<string> importers, IReadOnlyList<string> exporters, bool reverse)
            {
                for (var at = 0; at < sectors.Count * n * n; at++)
                {
                    var (sector, buyer, seller) = (at / (n * n), at / n % n, at % n);
                    if (buyer == seller || (!shock.Sectors.IsEmpty && !shock.Sectors.Contains(sectors[sector]))
                        || (importers.Count > 0 && !importers.Contains(countries[buyer])) || (exporters.Count > 0 && !exporters.Contains(countries[seller])))
                        continue;
                    change(at, shock, reverse ? (((sector * n) + seller) * n) + buyer : at);
                }
            }
        }
    }
}
