namespace Rapport;

/// <summary>What a parameter may be.</summary>
/// <param name="Parameter">Its name.</param>
/// <param name="Low">The 5 % point.</param>
/// <param name="Mid">The central value.</param>
/// <param name="High">The 95 % point.</param>
public sealed record Prior(string Parameter, double Low, double Mid, double High);
