namespace Rapport;

/// <summary>Which way a relation turned.</summary>
public enum TurnKind
{
    /// <summary>Warmer.</summary>
    Thaw,

    /// <summary>Colder.</summary>
    Chill,
}
