namespace Rapport;

/// <summary>How somebody speaks of another.</summary>
public enum StanceTone
{
    /// <summary>Blames, warns of, belittles.</summary>
    Negative,

    /// <summary>Neither.</summary>
    Neutral,

    /// <summary>Praises, defends, welcomes.</summary>
    Positive,
}
