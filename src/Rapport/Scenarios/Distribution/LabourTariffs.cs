namespace Rapport.Scenarios.Distribution;

/// <summary>Turns the shocks of a scenario into tariffs and costs of routes; a shock's file holds one rate an exporter, and its value is the least rate.</summary>
internal static class LabourTariffs
{
    /// <summary>Tariffs and iceberg costs, exporter-major.</summary>
    public static (double[] Tariff, double[] Iceberg) Of(Scenario scenario, LabourWorld world, IReadOnlyDictionary<string, double[]> rates, double elasticity)
    {
        var n = world.N;
        var plain = ShockReader.Costs(scenario with { Shocks = [.. scenario.Shocks.Where(s => s.File is null)] }, world.Countries, elasticity);
        var tariff = plain.Tariff;
        foreach (var shock in scenario.Shocks)
        {
            if (shock.File is not { } file)
                continue;
            var listed = rates[file];
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    if (i == j)
                        continue;
                    var (seller, buyer) = (world.Countries[i], world.Countries[j]);
                    if (Falls(shock.Importers, buyer) && Falls(shock.Exporters, seller))
                        tariff[(i * n) + j] += Math.Max(shock.Value, listed[i]);
                    // The answer in kind: the rate that was put on a country is what it puts on the other.
                    if (shock.Retaliation && Falls(shock.Importers, seller) && Falls(shock.Exporters, buyer))
                        tariff[(i * n) + j] += Math.Max(shock.Value, listed[j]);
                }
            }
        }
        return (tariff, plain.Iceberg);
    }

    private static bool Falls(IReadOnlyList<string> on, string country) => on.Count == 0 || on.Contains(country);
}
