namespace Rapport;

/// <summary>One published value and where it stands.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Period">What it is about.</param>
/// <param name="Value">The value before the series' scale; null means published as missing, never zero.</param>
/// <param name="Status">The office's flag: empty final, P provisional, E estimated, F forecast, C computed by us from other cells, M from memory and never deciding.</param>
/// <param name="Vintage">The day from which the value was known, as far as stated.</param>
/// <param name="Office">The statistical office that published it.</param>
/// <param name="Via">The carrier it was had through, where not from the office itself.</param>
/// <param name="Address">The table, page or address.</param>
/// <param name="Cell">Where it stands in the case's file.</param>
public sealed record Observation(
    ObservationId Id,
    Period Period,
    decimal? Value,
    string Status,
    DateOnly? Vintage,
    string Office,
    string? Via,
    string? Address,
    CellAddress Cell);
