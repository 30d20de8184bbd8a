namespace Rapport.Extraction.Figures;

/// <summary>What the last figure was told of, for a sentence that refers back to it.</summary>
/// <param name="Measure">Its measure.</param>
/// <param name="Sides">Its parties.</param>
/// <param name="Item">Its goods.</param>
internal readonly record struct Told(MeasureReading Measure, Sides Sides, string? Item);
