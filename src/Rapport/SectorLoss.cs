namespace Rapport;

/// <summary>What a sector of one side loses under a scenario.</summary>
/// <param name="Country">ISO alpha-3 code.</param>
/// <param name="Sector">The sector, as the table names it.</param>
/// <param name="Horizon">months, year or long.</param>
/// <param name="LossPercent">How much less it makes, percent; negative where it makes more.</param>
public sealed record SectorLoss(string Country, string Sector, string Horizon, double LossPercent);
