namespace Rapport;

/// <summary>What was held of a study's outcome when it was registered.</summary>
public enum HeldOutcome
{
    /// <summary>No data at all.</summary>
    Nothing,

    /// <summary>Data that end before the turn.</summary>
    BeforeTurn,

    /// <summary>Data that reach beyond the turn: what they show may have been known.</summary>
    AfterTurn,
}
