namespace Rapport.Scenarios;

/// <summary>A parameter that one model knows and a scenario may state or draw.</summary>
/// <param name="Name">Its name in a scenario's file.</param>
/// <param name="Otherwise">What it is where the scenario states nothing.</param>
/// <param name="Largest">The largest value that makes sense; the smallest is above 0.</param>
internal sealed record ModelParameter(string Name, double Otherwise, double Largest);
