namespace Rapport.Resolution.Events;

/// <summary>How two tellings stand to each other by what they tell.</summary>
internal enum Kinship
{
    /// <summary>They cannot be of one act.</summary>
    None,

    /// <summary>Different types for what may be one act; only the same day joins them.</summary>
    Kin,

    /// <summary>The same type.</summary>
    Same,
}
