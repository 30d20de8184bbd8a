namespace Rapport.Checking.Evidence;

/// <summary>Which cells may answer a question.</summary>
public enum CellUse
{
    /// <summary>Published figures: final, provisional, estimated, computed. The usual case.</summary>
    Published,

    /// <summary>Forecasts and targets.</summary>
    Forecast,

    /// <summary>Cells from memory, which never decide and may only hold back a verdict.</summary>
    Memory,
}
