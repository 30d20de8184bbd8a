namespace Rapport;

/// <summary>Whether a method answered.</summary>
public enum WitnessStatus
{
    /// <summary>It did.</summary>
    Ok,

    /// <summary>Its fit before the turn is too poor to speak.</summary>
    GateFailed,

    /// <summary>The data do not allow it.</summary>
    Refused,
}
