using System.Collections.Immutable;

namespace Rapport.Checking.Evidence;

/// <summary>What a series gives for a period as known on a day: one cell, or the sum of the cells that cover the period without a gap.</summary>
/// <param name="Series">The series.</param>
/// <param name="Period">What the value is about.</param>
/// <param name="Value">In the series' unit, scale applied.</param>
/// <param name="HalfUnit">Half a unit of the last digit published, scale applied; for a sum, of all its cells together.</param>
/// <param name="Cells">The cells it rests on.</param>
public sealed record KnownValue(Series Series, Period Period, decimal Value, decimal HalfUnit, ImmutableArray<Observation> Cells)
{
    /// <summary>The office of the first cell; empty where the carrier names none.</summary>
    public string Office => Cells[0].Office;

    /// <summary>The carrier of the first cell, where it was not had from the office.</summary>
    public string? Via => Cells[0].Via;

    /// <summary>Whether it was added up from finer periods.</summary>
    public bool Summed => Cells.Length > 1;

    /// <summary>The latest day from which any of its cells was known; null where none says.</summary>
    public DateOnly? Vintage => Cells.Max(c => c.Vintage);

    /// <summary>Its cells as a verdict shows them.</summary>
    public ImmutableArray<VerdictRow> Rows => [.. Cells.Select(c => ToRow(Series, c))];

    /// <summary>A cell as a verdict shows it.</summary>
    public static VerdictRow ToRow(Series series, Observation cell) => new(
        cell.Id, series.Name, cell.Office, cell.Via, series.Reporter, series.Valuation, cell.Period,
        series.Scaled(cell), series.Unit, cell.Vintage, cell.Address, cell.Cell);
}
