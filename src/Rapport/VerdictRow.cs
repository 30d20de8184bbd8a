namespace Rapport;

/// <summary>One published cell that a verdict rests on.</summary>
/// <param name="Observation">The cell.</param>
/// <param name="Series">The series' name.</param>
/// <param name="Office">Who published it.</param>
/// <param name="Via">Through whom it was had.</param>
/// <param name="Reporter">Whose customs or office.</param>
/// <param name="Valuation">FOB, CIF, or empty.</param>
/// <param name="Period">What it is about.</param>
/// <param name="Value">The value in <paramref name="Unit"/>, scale applied.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Vintage">From when it was known.</param>
/// <param name="Address">Its table or page.</param>
/// <param name="Cell">Where it stands in the case's file.</param>
public sealed record VerdictRow(
    ObservationId Observation,
    string Series,
    string Office,
    string? Via,
    string Reporter,
    string Valuation,
    Period Period,
    decimal? Value,
    string Unit,
    DateOnly? Vintage,
    string? Address,
    CellAddress Cell)
{
    /// <summary>The row that one observation of a series makes.</summary>
    public static VerdictRow Of(Series series, Observation observation) => new(
        observation.Id,
        series.Name,
        observation.Office,
        observation.Via,
        series.Reporter,
        series.Valuation,
        observation.Period,
        series.Scaled(observation),
        series.Unit,
        observation.Vintage,
        observation.Address,
        observation.Cell);
}
