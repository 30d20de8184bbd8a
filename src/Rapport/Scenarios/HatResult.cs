namespace Rapport.Scenarios;

/// <summary>A solved counterfactual: every change as new over old.</summary>
/// <param name="Wage">Income of each country, new over old, world income as numeraire.</param>
/// <param name="Price">Price index of each country, new over old.</param>
/// <param name="RealIncome">Real expenditure of each country, new over old.</param>
/// <param name="Flows">New flows before tariffs, exporter-major, in the table's unit.</param>
/// <param name="Residual">The largest excess demand left, relative to the country's income.</param>
/// <param name="Iterations">How many steps it took.</param>
/// <param name="Converged">Whether the residual fell below the tolerance.</param>
internal sealed record HatResult(double[] Wage, double[] Price, double[] RealIncome, double[] Flows, double Residual, int Iterations, bool Converged);
