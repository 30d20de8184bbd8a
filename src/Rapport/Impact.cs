namespace Rapport;

/// <summary>What one side loses under a scenario at one horizon; never without its range.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Country">ISO alpha-3 code.</param>
/// <param name="Horizon">months, year or long.</param>
/// <param name="WelfarePercent">Change of real income in percent at the central parameters; negative is a loss.</param>
/// <param name="ExportsPercent">Change of exports in percent.</param>
/// <param name="ImportsPercent">Change of imports in percent.</param>
/// <param name="Range">Real income over the draws.</param>
public sealed record Impact(ImpactId Id, string Scenario, string Country, string Horizon, double WelfarePercent, double ExportsPercent, double ImportsPercent, PercentRange Range);
