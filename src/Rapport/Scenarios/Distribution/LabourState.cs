namespace Rapport.Scenarios.Distribution;

/// <summary>A point of the model with labour supply: all as new over old.</summary>
/// <param name="Wage">Wages.</param>
/// <param name="Spending">Spending.</param>
/// <param name="Labour">Employment.</param>
internal sealed record LabourState(double[] Wage, double[] Spending, double[] Labour);
