namespace Rapport;

/// <summary>What one side loses under a scenario at one horizon; never without its range.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Country">ISO alpha-3 code.</param>
/// <param name="Horizon">months, year or long.</param>
/// <param name="WelfarePercent">Change of welfare in percent at the central parameters, by the model's own measure: real income, or the paper's formula; negative is a loss.</param>
/// <param name="ExportsPercent">Change of exports in percent.</param>
/// <param name="ImportsPercent">Change of imports in percent.</param>
/// <param name="Range">What <see cref="AnswerPercent"/> is over the draws.</param>
public sealed record Impact(ImpactId Id, string Scenario, string Country, string Horizon, double WelfarePercent, double ExportsPercent, double ImportsPercent, PercentRange Range)
{
    /// <summary>Whether <see cref="WelfarePercent"/> is a first-order formula, kept to compare with its paper; <see cref="AnswerPercent"/> is then the exact change of real income.</summary>
    public bool FirstOrder { get; init; }

    /// <summary>What is reported, ranged and compared: the model's welfare, or the exact change of real income where welfare is a formula that holds for small changes only.</summary>
    public double AnswerPercent => FirstOrder ? RealIncomePercent!.Value : WelfarePercent;

    /// <summary>The loss in money of the table's year, in <see cref="StressResult.Unit"/>: <see cref="AnswerPercent"/> of what the model measures it by; negative is a gain.</summary>
    public double? Loss { get; init; }

    /// <summary>Change of real income, exact, where <see cref="WelfarePercent"/> is a first-order formula or counts more than income; null where they are one.</summary>
    public double? RealIncomePercent { get; init; }

    /// <summary>Change of the real wage; null where the model has no such thing, as below.</summary>
    public double? RealWagePercent { get; init; }

    /// <summary>What exports gain in price less what imports do, percent of income.</summary>
    public double? TermsOfTradePercent { get; init; }

    /// <summary>Tariff revenue on what imports change in quantity, percent of income.</summary>
    public double? VolumeOfTradePercent { get; init; }

    /// <summary>Change of exports over output.</summary>
    public double? ExportShareGdpPercent { get; init; }

    /// <summary>Change of imports over output.</summary>
    public double? ImportShareGdpPercent { get; init; }

    /// <summary>Change of the price of what is bought.</summary>
    public double? PricesPercent { get; init; }

    /// <summary>Change of employment.</summary>
    public double? EmploymentPercent { get; init; }

    /// <summary>Change of the trade deficit, percent of its size before.</summary>
    public double? DeficitPercent { get; init; }

    /// <summary>Tariff revenue over what was spent before, a share.</summary>
    public double? RevenueShare { get; init; }
}
