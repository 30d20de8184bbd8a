namespace Rapport.Scenarios;

/// <summary>What a scenario does to the cost of each route.</summary>
/// <param name="Iceberg">Cost factor of each route, exporter-major; positive infinity closes it.</param>
/// <param name="Tariff">New tariff on each route as a share of the value before it.</param>
internal sealed record TradeCosts(double[] Iceberg, double[] Tariff)
{
    /// <summary>Nothing changes.</summary>
    public static TradeCosts None(int countries) => new([.. Enumerable.Repeat(1.0, countries * countries)], new double[countries * countries]);
}
